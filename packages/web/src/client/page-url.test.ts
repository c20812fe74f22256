import { describe, expect, it } from "vitest";
import { errorOf } from "../../test/page";
import { KaleidoscopeClient } from "./client";

/** These tests run in Node, where there is no page: as when a page is rendered on a server. */
describe("outside a page", () => {
  it.each([{ proxyUrl: "/api/kal" }, { tokenUrl: "/api/kal-token" }])(
    "a client is made without fuss (%j)",
    (options) => {
      expect(() => new KaleidoscopeClient(options)).not.toThrow();
    },
  );

  it.each([{ proxyUrl: "/api/kal" }, { tokenUrl: "/api/kal-token" }])(
    "a call says why it cannot work (%j)",
    async (options) => {
      const error = await errorOf(new KaleidoscopeClient(options).programs.getPrograms());
      expect(error.message).toMatch(/outside a page.*@kal\/node/);
    },
  );

  it("a full address works", async () => {
    const fetch = async () => Response.json([]);
    const client = new KaleidoscopeClient({ proxyUrl: "https://app.test/api/kal", fetch });
    expect(await client.programs.getPrograms()).toEqual([]);
  });
});
