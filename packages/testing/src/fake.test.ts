import { describe, expect, it } from "vitest";
import { demoIds } from "./demo-ids";
import { createFakeKaleidoscope } from "./fake";
import { logIn, openApi, tokenRequest } from "./test-support/api";

describe("createFakeKaleidoscope", () => {
  it("serves a client that logs in and reads", async () => {
    const api = await openApi();
    const programs = await api.get<{ title: string }[]>("/programs");
    expect(programs.map((program) => program.title)).toContain("KRAS G12D inhibitors");
  });

  it("has a fetch that works when called unbound", async () => {
    const { fetch, url } = createFakeKaleidoscope();
    expect((await fetch(`${url}/programs`)).status).toBe(401);
  });

  it("has one member and nothing else with the seed `empty`", async () => {
    const { fake, get } = await openApi({ seed: "empty" });
    expect(await get("/workspaces/members")).toHaveLength(1);
    expect(await get("/programs")).toEqual([]);
    expect(await get("/activities")).toEqual([]);
    expect(fake.world.records.size).toBe(0);
  });

  it("adds a searchable screening library of the requested size", async () => {
    const [plain, { get, fake }] = [createFakeKaleidoscope(), await openApi({ screeningCompounds: 30 })];
    expect(fake.world.records.size).toBe(plain.world.records.size + 30);
    const type = demoIds.entityTypes.screeningCompound;
    expect(await get(`/records/search?entity_slice_id=${type}&search_text=LIB-0002`)).toHaveLength(10);
    fake.reset();
    expect(fake.world.records.size).toBe(plain.world.records.size + 30);
  });

  it("responds only at its own URL", async () => {
    const fake = createFakeKaleidoscope();
    await expect(fake.fetch("https://elsewhere.test/programs")).rejects.toThrow(TypeError);
  });

  it("supports a URL with a path", async () => {
    const fake = createFakeKaleidoscope({ url: "https://lab.test/kaleidoscope/" });
    expect(fake.url).toBe("https://lab.test/kaleidoscope");
    const { access_token } = await logIn(fake);
    const headers = { "X-Kal-Authorization": `Bearer ${access_token}` };
    expect((await fake.fetch(`${fake.url}/programs`, { headers })).status).toBe(200);
    expect((await fake.fetch("https://lab.test/programs", { headers })).status).toBe(404);
    expect((await fake.fetch("https://lab.test/kaleidoscopeprograms", { headers })).status).toBe(404);
    const paths = fake.requests.map((request) => request.path);
    expect(paths).toEqual(["/auth/oauth/token", "/programs", "/programs", "/kaleidoscopeprograms"]);
  });

  it("logs decoded requests", async () => {
    const api = await openApi();
    await api.send("/programs/caf%C3%A9?x=1", {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ title: "T" }),
    });
    expect(api.fake.requests.at(-1)).toMatchObject({
      method: "PUT",
      path: "/programs/café",
      query: { x: "1" },
      status: 400,
    });
  });

  it("never logs a token or a secret", async () => {
    const fake = createFakeKaleidoscope({ clientSecret: "s3cr3t-value" });
    const first = await tokenRequest(fake, {
      grant_type: "client_credentials",
      client_id: "demo",
      client_secret: "s3cr3t-value",
    });
    const { access_token, refresh_token } = (await first.json()) as Record<string, string>;
    await tokenRequest(fake, { grant_type: "refresh_token", refresh_token: refresh_token ?? "" });
    const headers = { "X-Kal-Authorization": `Bearer ${access_token}`, Authorization: "Bearer iap-token" };
    await fake.fetch(`${fake.url}/programs`, { headers });
    const log = JSON.stringify(fake.requests);
    expect(fake.requests).toHaveLength(3);
    for (const secret of [access_token, refresh_token, "s3cr3t-value", "iap-token"])
      expect(log).not.toContain(secret);
  });

  it("restores the initial state after a reset", async () => {
    const api = await openApi();
    const before = await api.get("/programs");
    await api.post("/programs", { title: "Another" });
    api.fake.faults.add({ status: 500 });
    api.fake.reset();
    expect(api.fake.requests).toEqual([]);
    expect((await api.send("/programs")).status).toBe(401);
    const { access_token } = await logIn(api.fake);
    const headers = { "X-Kal-Authorization": `Bearer ${access_token}` };
    const after = await api.fake.fetch(`${api.fake.url}/programs`, { headers });
    expect(await after.json()).toEqual(before);
    expect(api.fake.tokens.issued.client_credentials).toBe(1);
  });

  it("creates the same demo workspace every time", () => {
    const everything = (fake: ReturnType<typeof createFakeKaleidoscope>) =>
      JSON.stringify(Object.values(fake.world).map((part) => ("all" in Object(part) ? part.all() : part)));
    expect(everything(createFakeKaleidoscope())).toBe(everything(createFakeKaleidoscope()));
  });
});
