import { createFakeKaleidoscope } from "@kal/testing";
import { GoogleAuth } from "google-auth-library";
import { afterEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import { KaleidoscopeClient } from "../client/client";
import { prepareChild } from "../test-support/child";
import { type GoogleAuthLike, googleIapToken } from "./google-iap-token";

const MINUTE = 60_000;

/** Stands in for `google-auth-library`. Each fetched token is different. */
function fakeGoogle() {
  const asked: string[] = [];
  let failures = 0;
  const auth: GoogleAuthLike = {
    getIdTokenClient: async () => ({
      idTokenProvider: {
        async fetchIdToken(audience) {
          asked.push(audience);
          if (failures-- > 0) throw new RangeError("Could not load the default credentials");
          return `id-token-${asked.length}`;
        },
      },
    }),
  };
  return {
    auth,
    asked,
    failNext: () => {
      failures = 1;
    },
  };
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("googleIapToken", () => {
  it("fetches one token for the audience and shares it between concurrent calls", async () => {
    const { auth, asked } = fakeGoogle();
    const token = googleIapToken({ audience: "iap-client", auth });
    expect(await Promise.all([token(), token(), token()])).toEqual(Array(3).fill("id-token-1"));
    expect(asked).toEqual(["iap-client"]);
  });

  it("reuses a token for 50 minutes", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 0 });
    const { auth } = fakeGoogle();
    const token = googleIapToken({ audience: "iap-client", auth });
    await token();
    vi.setSystemTime(50 * MINUTE);
    expect(await token()).toBe("id-token-1");
    vi.setSystemTime(50 * MINUTE + 1);
    expect(await token()).toBe("id-token-2");
    expect(await token()).toBe("id-token-2");
  });

  it.each([
    ["the steady clock has passed them", { performance: 50 * MINUTE + 1, date: 0 }],
    ["the time of day was set back", { performance: 1, date: -MINUTE }],
  ])("fetches a new token after 50 minutes: %s", async (_, passed) => {
    const { auth } = fakeGoogle();
    const token = googleIapToken({ audience: "iap-client", auth });
    await token();
    vi.spyOn(performance, "now").mockReturnValue(performance.now() + passed.performance);
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + passed.date);
    expect(await token()).toBe("id-token-2");
  });

  it("rejects all concurrent calls with the library's own error, and tries again in the next call", async () => {
    const { auth, failNext } = fakeGoogle();
    const token = googleIapToken({ audience: "iap-client", auth });
    failNext();
    const both = await Promise.allSettled([token(), token()]);
    expect(both.map((one) => one.status === "rejected" && one.reason.name)).toEqual([
      "RangeError",
      "RangeError",
    ]);
    expect(await token()).toBe("id-token-2");
  });

  it("sends the token in Authorization with every request, including token requests", async () => {
    const { auth, asked } = fakeGoogle();
    const fake = createFakeKaleidoscope();
    const sent: (string | null)[] = [];
    const client = new KaleidoscopeClient({
      clientId: "demo",
      clientSecret: "demo",
      url: fake.url,
      iapToken: googleIapToken({ audience: "iap-client", auth }),
      fetch: async (url, init) => {
        sent.push(new Headers(init.headers).get("authorization"));
        return fake.fetch(url, init);
      },
    });
    await client.programs.getPrograms();
    expect(sent).toEqual(["Bearer id-token-1", "Bearer id-token-1"]);
    expect(asked).toHaveLength(1);
  });

  it("names the package to install if the library is missing, also in later calls", {
    timeout: 60_000,
  }, async () => {
    // The child runs in a folder where the library is not installed.
    await using child = await prepareChild();
    const printed = await child.run(`
      const token = kal.googleIapToken({ audience: "iap-client" });
      for (const call of [1, 2]) await token().catch((error) => console.log(call, error.name, error.message));
    `);
    for (const call of [1, 2])
      expect(printed).toContain(
        `${call} KaleidoscopeError googleIapToken needs google-auth-library: npm install google-auth-library`,
      );
  });

  it("accepts a GoogleAuth of the library", () => {
    expectTypeOf<GoogleAuth>().toExtend<GoogleAuthLike>();
    expect(googleIapToken({ audience: "iap-client", auth: new GoogleAuth() })).toBeTypeOf("function");
  });
});
