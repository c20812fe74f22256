import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KaleidoscopeClient } from "@kal/node";
import { type RunningFake, startFakeKaleidoscope } from "@kal/testing/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Router } from "../../../packages/testing/src/engine/router";
import { allKinds } from "../../../packages/testing/src/kinds/all-kinds";
import type { ParityCase } from "../parity/case";
import { cases } from "../parity/cases/index";

const TOKEN = "/auth/oauth/token";
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const allRoutes = allKinds.flatMap(({ routes }) => routes);
const routes = allRoutes.filter(({ method }) => method !== "GET");
const router = new Router(allRoutes);
/** `POST /programs` and the like: each is looked at once for each call that leads to it. */
const routeOf = (method: string, path: string) => `${method} ${router.find(method, path)?.route.path}`;
const seen = new Set<string>();

let server: RunningFake;
let folder: string;
beforeAll(async () => {
  server = await startFakeKaleidoscope();
  folder = await mkdtemp(join(tmpdir(), "kal-writes-"));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** With default options, on a fresh workspace. */
async function run({ kal }: ParityCase): Promise<void> {
  const client = new KaleidoscopeClient({ url: server.url, clientId: "demo", clientSecret: "demo" });
  await kal(client, folder).catch(() => {});
}

/** Ids that are made in each run differ from run to run. */
const sameShape = (path: string) =>
  new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(UUID, UUID.source)}$`);

describe("a write whose connection dies after it was carried out is sent exactly once:", () => {
  for (const one of cases) {
    it(one.name, async () => {
      server.fake.reset();
      await run(one);
      const writes = server.fake.requests
        .filter(({ method, path, status }) => method !== "GET" && path !== TOKEN && (status ?? 500) < 400)
        .map(({ method, path }) => ({ method, path }));
      const fresh = writes.filter(({ method, path }) => !seen.has(`${routeOf(method, path)} ${one.name}`));
      for (const { method, path } of fresh) {
        seen.add(`${routeOf(method, path)} ${one.name}`);
        server.fake.reset();
        const when = { method, path: sameShape(path) };
        const fault = server.fake.faults.add({ when, commitThenCut: true, times: Number.POSITIVE_INFINITY });
        await run(one);
        expect(fault.hits, `${method} ${path}`).toBe(1);
      }
    });
  }
});

// The cases make the calls of kalbio. This covers what only Kal has.
it.each(routes)("$method $path is sent exactly once by request", async ({ method, path }) => {
  server.fake.reset();
  const client = new KaleidoscopeClient({ url: server.url, clientId: "demo", clientSecret: "demo" });
  const when = { method, path: path.replace(/:\w+/g, "id") };
  const fault = server.fake.faults.add({ when, commitThenCut: true, times: Number.POSITIVE_INFINITY });
  const sent = client.request(method, when.path, { body: {} });
  await expect(sent).rejects.toThrow();
  expect(fault.hits).toBe(1);
});
