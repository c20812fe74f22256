import { describe, expect, it } from "vitest";
import { clientAnswering } from "../../test/support";
import { KaleidoscopeClient } from "./kaleidoscope-client";

describe("a derived client", () => {
  it("keeps what is given as undefined, its address above all", async () => {
    const { client, heard } = clientAnswering(() => Response.json([]), { headers: { "x-lab": "1" } });
    const derived = client.withOptions({ url: undefined, headers: undefined, timeoutMs: 5_000 });
    await derived.programs.getPrograms();
    expect(heard.map(({ url, headers }) => [url.origin, headers.get("x-lab")])).toEqual([
      ["https://kaleidoscope.test", "1"],
    ]);
  });

  it("asks for its token with its own proof for the Identity-Aware Proxy", async () => {
    const proofs: (string | null)[] = [];
    const fetch = async (_url: string, init: RequestInit) => {
      proofs.push(new Headers(init.headers).get("authorization"));
      return Response.json({ access_token: "token", expires_in: 3600 });
    };
    const client = new KaleidoscopeClient({ clientId: "id", clientSecret: "secret", fetch });
    await client
      .withOptions({ iapToken: async () => "iap" })
      .workspace.getWorkspace()
      .catch(() => {});
    expect(proofs).toEqual(["Bearer iap", "Bearer iap"]);
  });
});
