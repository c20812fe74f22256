import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorkerOnFake, type WorkerOnFake } from "./lib/worker-on-fake";

const EXPORT = { path: "/records/export/csv" };

// One Worker for all tests, in their order: the later ones are about what the earlier ones left.
let worker: WorkerOnFake;
beforeAll(async () => {
  worker = await startWorkerOnFake();
});
afterAll(() => worker.close());

const run = async (day: string) => (await worker.runCron(`${day}T03:00:00Z`)).outcome;
const textAt = async (day: string) => (await (await worker.bucket()).get(`compounds-${day}.csv`))?.text();

test("stores the records of the search under the day's name", async () => {
  expect(await run("2026-11-22")).toBe("ok");
  const lines = String(await textAt("2026-11-22"))
    .trim()
    .split("\n");
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.length).toBeLessThanOrEqual(worker.fake.world.records.all().length + 1);
  const object = await (await worker.bucket()).head("compounds-2026-11-22.csv");
  expect(object?.httpMetadata?.contentType).toBe("text/csv");
});

test("runs again with the token of the first time", async () => {
  expect(await run("2026-11-23")).toBe("ok");
  expect(await textAt("2026-11-23")).toBe(await textAt("2026-11-22"));
  expect(worker.fake.tokens.requests).toStrictEqual({ client_credentials: 1, refresh_token: 0 });
});

test("refreshes a token that expired overnight once, and revokes nothing", async () => {
  const { tokens } = worker.fake;
  tokens.expireAll();
  for (const day of ["2026-11-24", "2026-11-25"]) expect(await run(day)).toBe("ok");
  expect(tokens.requests).toStrictEqual({ client_credentials: 1, refresh_token: 1 });
  expect(tokens.revokedFamilies).toBe(0);
});

test("a run that fails reports it and keeps what an earlier run stored", async () => {
  const { faults } = worker.fake;
  const before = await textAt("2026-11-22");
  faults.add({ when: EXPORT, cutAt: 200, times: 9 });
  expect(await run("2026-11-22")).toBe("exception");
  faults.clear();
  expect(await textAt("2026-11-22")).toBe(before);
  faults.add({ when: EXPORT, cutAt: 200, times: 9 });
  await run("2026-11-29");
  faults.clear();
  expect(await textAt("2026-11-29")).toBeUndefined();
});

test("stores an export that is larger than one part whole", async () => {
  const body = `name\n${"a line of an export, over and over\n".repeat(600_000)}`;
  worker.fake.faults.add({ when: EXPORT, status: 200, body, headers: { "content-type": "text/csv" } });
  expect(await run("2026-11-30")).toBe("ok");
  expect((await textAt("2026-11-30")) === body).toBe(true);
});
