import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { demoIds } from "./demo-ids";
import { createFakeKaleidoscope } from "./fake";
import { kaleidoscopeHandlers } from "./msw";
import { logIn } from "./test-support/api";

const fake = createFakeKaleidoscope();
const server = setupServer(...kaleidoscopeHandlers(fake));

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => fake.reset());
afterAll(() => server.close());

async function get(path: string): Promise<Response> {
  const { access_token } = await logIn({ url: fake.url, fetch });
  return fetch(fake.url + path, { headers: { "X-Kal-Authorization": `Bearer ${access_token}` } });
}

it("handles the global fetch at the fake's URL", async () => {
  const programs = (await (await get("/programs")).json()) as unknown[];
  expect(programs).toEqual(fake.world.programs.all());
  expect(fake.requests.map((request) => request.path)).toEqual(["/auth/oauth/token", "/programs"]);
});

it("returns files byte for byte, and errors unchanged", async () => {
  const path = `/files/${demoIds.files.plateXlsx}`;
  const bytes = new Uint8Array(await (await get(path)).arrayBuffer());
  expect(bytes).toEqual(fake.world.files.demand(demoIds.files.plateXlsx).bytes);
  expect((await get("/nowhere")).status).toBe(404);
});

it("turns a lost connection into a network error", async () => {
  fake.faults.add({ when: { path: "/programs" }, reset: true });
  await expect(get("/programs")).rejects.toThrow(TypeError);
});
