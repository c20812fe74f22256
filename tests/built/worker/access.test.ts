import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startWorkerOnFake, type WorkerOnFake } from "./lib/worker-on-fake";

const paths = ["/activities", "/files/x", "/api/kal/programs", "/nothing", "/"];

describe("without the key", () => {
  test("every path answers 401, always in the same words", async () => {
    const { ask, fake, close } = await startWorkerOnFake();
    onTestFinished(() => void close());
    const bodies = new Set();
    for (const authorization of ["", "Bearer", "Bearer wrong", "Basic dGhlLWFjY2Vzcy1rZXk="])
      for (const path of paths) {
        const response = await ask(path, { headers: { authorization } });
        expect(response.status, `${authorization} ${path}`).toBe(401);
        bodies.add(await response.text());
      }
    expect(bodies.size).toBe(1);
    expect(fake.requests).toHaveLength(0);
  });

  test("a Worker that has no key itself answers 401 to everybody", async () => {
    const { ask, fake, close } = await startWorkerOnFake({ secrets: {} });
    onTestFinished(() => void close());
    for (const authorization of ["Bearer ", "Bearer undefined", "Bearer the-access-key"])
      expect((await ask("/activities", { headers: { authorization } })).status).toBe(401);
    expect(fake.requests).toHaveLength(0);
  });
});

describe("with the key", () => {
  let worker: WorkerOnFake;
  beforeAll(async () => {
    worker = await startWorkerOnFake();
  });
  afterAll(() => worker.close());

  test("lists activities as JSON", async () => {
    const { ask, fake } = worker;
    const response = await ask("/activities");
    expect(response.status).toBe(200);
    const rows = (await response.json()) as { id: string; title: string }[];
    const titles = (list: { id: string; title?: unknown }[]) =>
      list.map(({ id, title }) => [id, title]).sort();
    expect(titles(rows)).toStrictEqual(titles(fake.world.activities.all()));
  });

  test("pages read through the proxy and cannot write", async () => {
    const { ask, fake } = worker;
    const headers = { "content-type": "application/json" };
    expect(await (await ask("/api/kal/programs", { headers })).json()).toHaveLength(3);
    const origin = "https://worker.test";
    const write = await ask("/api/kal/programs", {
      method: "POST",
      headers: { ...headers, origin },
      body: '{"title":"x"}',
    });
    expect([403, 405]).toContain(write.status);
    const writes = fake.requests.filter(({ method, path }) => method === "POST" && path === "/programs");
    expect(writes).toHaveLength(0);
  });

  test("answers 404 for an unknown path and 405 for a method that it does not have", async () => {
    expect((await worker.ask("/nothing")).status).toBe(404);
    expect((await worker.ask("/activities", { method: "POST", body: "{}" })).status).toBe(405);
  });
});
