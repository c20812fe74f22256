import { describe, expect, it } from "vitest";
import { errorOf } from "../../test/page";
import { KaleidoscopeClient } from "./client";

/** These tests run in Node, without a page, like code that renders on a server. */
describe("outside a page", () => {
  it.each([{ proxyUrl: "/api/kal" }, { tokenUrl: "/api/kal-token" }])("creates a client (%j)", (options) => {
    expect(() => new KaleidoscopeClient(options)).not.toThrow();
  });

  it.each([{ proxyUrl: "/api/kal" }, { tokenUrl: "/api/kal-token" }])(
    "explains why a call cannot work (%j)",
    async (options) => {
      const error = await errorOf(new KaleidoscopeClient(options).programs.getPrograms());
      expect(error.message).toMatch(/outside a page.*@kal\/node/);
    },
  );

  it("works with an absolute address", async () => {
    const fetch = async () => Response.json([]);
    const client = new KaleidoscopeClient({ proxyUrl: "https://app.test/api/kal", fetch });
    expect(await client.programs.getPrograms()).toEqual([]);
  });
});
