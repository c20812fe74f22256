import { describe, expect, it } from "vitest";
import { activityIds } from "../seed/ids";
import { openApi } from "../test-support/api";

const read = async (response: Response) => ({
  status: response.status,
  body: (await response.json()) as { code: string; message: string },
});

describe("every request", () => {
  it("to an unknown path gets Fastify's 404, before the token is checked", async () => {
    const { fake } = await openApi();
    const answer = await read(await fake.fetch(`${fake.url}/nowhere?x=1`, { method: "DELETE" }));
    expect(answer).toEqual({
      status: 404,
      body: { code: "NOT_FOUND", message: "Route DELETE:/nowhere not found" },
    });
  });

  it("to a known path with another method gets the same 404", async () => {
    const api = await openApi();
    expect((await api.send("/programs", { method: "PATCH", body: "{}" })).status).toBe(404);
  });

  it("may use HEAD for every GET route", async () => {
    const api = await openApi();
    const response = await api.send("/programs", { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
  });

  it("with JSON needs the content type, and a body even for DELETE", async () => {
    const api = await openApi();
    const path = "/programs";
    expect((await api.send(path, { method: "POST", body: "{}" })).status).toBe(415);
    const empty = { method: "DELETE", headers: { "Content-Type": "application/json" } };
    const answer = await read(await api.send("/dashboards/d/sets/s", empty));
    expect(answer).toMatchObject({ status: 400, body: { code: "FST_ERR_CTP_EMPTY_JSON_BODY" } });
  });

  it("with JSON may be nested, up to a limit", async () => {
    const api = await openApi();
    const put = (depth: number) => {
      const body = `{ "comment": ${"[".repeat(depth)}${"]".repeat(depth)} }`;
      const headers = { "Content-Type": "application/json" };
      return api.send(`/activities/${activityIds.shipSamples}`, { method: "PUT", headers, body });
    };
    expect((await put(100)).status).toBe(200);
    const refused = await put(9_000);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: "BAD_REQUEST" });
  });

  it("gets a 500 that reports a bug in the fake", async () => {
    const api = await openApi();
    const broken = { id: "broken", toJSON: () => JSON.parse("{") };
    api.fake.world.programs.put(broken as never);
    expect(await read(await api.send("/programs"))).toMatchObject({
      status: 500,
      body: { code: "FAKE_DEFECT" },
    });
  });
});
