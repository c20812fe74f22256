import { describe, expect, it } from "vitest";
import { clientAnswering, errorOf } from "../../test/support";
import { ConnectionError } from "../errors/connection-error";
import type { Middleware } from "./types";

const WARNING = /It may have been carried out: look before you send it again\.$/;
const reset = () => Promise.reject(Object.assign(new Error("reset"), { code: "ECONNRESET" }));
const refused = () => Promise.reject(Object.assign(new Error("refused"), { code: "ECONNREFUSED" }));
const failing = () => new Response("{}", { status: 500 });
const options = { maxRetries: 0 };

describe("a write whose response is lost", () => {
  it.each([
    ["a broken connection", () => clientAnswering(reset, options)],
    ["a timeout", () => clientAnswering(() => new Promise(() => {}), { ...options, timeoutMs: 20 })],
    ["a server error", () => clientAnswering(failing, options)],
    [
      "a 503 with an unreadable Retry-After",
      () =>
        clientAnswering(
          () => new Response("{}", { status: 503, headers: { "retry-after": "soon" } }),
          options,
        ),
    ],
  ])("warns after %s that it may have been carried out", async (_, make) => {
    const error = await errorOf(make().client.programs.createProgram("ALK"));
    expect(error.message).toMatch(WARNING);
  });

  it("has no warning if it cannot have succeeded: no connection, a rejection, a read", async () => {
    const calls = [
      clientAnswering(refused, options).client.programs.createProgram("ALK"),
      clientAnswering(() => new Response("{}", { status: 400 }), options).client.programs.createProgram(
        "ALK",
      ),
      clientAnswering(
        () => new Response("{}", { status: 503, headers: { "retry-after": "1" } }),
        options,
      ).client.programs.createProgram("ALK"),
      clientAnswering(reset, options).client.programs.getPrograms(),
      clientAnswering(failing, options).client.programs.getPrograms(),
    ];
    for (const call of calls) expect((await errorOf(call)).message).not.toMatch(WARNING);
  });

  it("has one warning even if the sender rejects several writes with the same error", async () => {
    const lost = new ConnectionError("The line is down.");
    const { client } = clientAnswering(() => Promise.reject(lost), options);
    const writes = ["ALK", "EGFR", "KRAS"].map((title) => errorOf(client.programs.createProgram(title)));
    for (const { message } of await Promise.all(writes))
      expect(message.match(/carried out/g)).toHaveLength(1);
  });
});

describe("a write that fails because there is no token", () => {
  const tokenFailures: Record<string, () => Response | Promise<Response>> = {
    "a broken connection": reset,
    "a timeout": () => new Promise(() => {}),
    "a server error": failing,
    "a refusal": () => Response.json({ error: "invalid_client" }, { status: 401 }),
    "an answer without a token": () => Response.json({}),
  };

  it.each(Object.keys(tokenFailures))("has no warning after %s", async (name) => {
    const heard: string[] = [];
    const fetch = async (url: string) => {
      heard.push(url);
      return tokenFailures[name]?.() ?? failing();
    };
    const { client } = clientAnswering(failing, { ...options, fetch, timeoutMs: 50 });
    const writes = [client.programs.createProgram("ALK"), client.programs.createProgram("EGFR")];
    for (const error of await Promise.all(writes.map(errorOf))) {
      expect(error.message).not.toContain("carried out");
      expect(error.sent).toBe(false);
    }
    expect(heard.every((url) => url.endsWith("/auth/oauth/token"))).toBe(true);
  });

  it("has no warning if the Google IAP token or a middleware's own call fails", async () => {
    const lost = () => Promise.reject(new ConnectionError("The metadata server is down."));
    const step: Middleware = lost;
    for (const broken of [{ iapToken: lost }, { middleware: [step] }]) {
      const { client, heard } = clientAnswering(failing, { ...options, ...broken });
      expect((await errorOf(client.programs.createProgram("ALK"))).message).not.toContain("carried out");
      expect(heard).toEqual([]);
    }
  });

  it("has no warning if the API rejects the token and a new one cannot be obtained", async () => {
    const refused = () => Response.json({}, { status: 401 });
    const down = () => Promise.reject(new ConnectionError("The vault is down."));
    const sources = [
      { get: () => "old", refuse: down },
      { get: () => "old", refuse: () => Promise.reject(new ConnectionError("The vault is down.")) },
    ];
    let calls = 0;
    const renewing = { get: () => (calls++ === 0 ? Promise.resolve("old") : down()), refuse() {} };
    for (const auth of [...sources, renewing]) {
      const { client, heard } = clientAnswering(refused, { ...options, auth });
      expect((await errorOf(client.programs.createProgram("ALK"))).message).not.toContain("carried out");
      expect(heard).toHaveLength(1);
    }
  });
});
