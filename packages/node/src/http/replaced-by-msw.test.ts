import { createFakeKaleidoscope } from "@kal/testing";
import { kaleidoscopeHandlers } from "@kal/testing/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KaleidoscopeClient } from "../client/client";

describe.each(["https://api.kaleidoscope.bio", "http://kaleidoscope.test"])("MSW at %s", (url) => {
  const server = setupServer(...kaleidoscopeHandlers(createFakeKaleidoscope({ url })));
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
  afterAll(() => server.close());

  it("intercepts a client created before it", async () => {
    const client = new KaleidoscopeClient({ url, clientId: "demo", clientSecret: "demo" });
    expect(await client.programs.getPrograms()).toHaveLength(3);
    const { id } = await client.programs.createProgram("PRMT5 inhibitors");
    expect((await client.programs.getPrograms()).map((program) => program.id)).toContain(id);
  });
});
