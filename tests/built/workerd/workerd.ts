import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { FakeKaleidoscope } from "@kal/testing";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import { onTestFinished, vi } from "vitest";

/** What the app answered: the isolate that did, and a value or an error. */
export interface AppAnswer<Value = unknown[]> {
  isolate: string;
  value: Value;
  error?: { name: string; message: string; known: boolean };
}

interface WorkerdOptions {
  /** Names of the isolates that run the app. */
  isolates?: string[];
  compatibilityDate?: string;
  timeoutMs?: number;
  /** Where the isolates share their tokens. */
  shared?: "object" | "kv";
}

/** Returns one file, as wrangler would upload it. Without Node's modules, so an import of one breaks the build. */
async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, name)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
  });
  return outputFiles[0].text;
}

/**
 * Starts workerd with the app in as many isolates as are named, and a listening fake. `ask(isolate, path)` returns what
 * the app answered, `begin(isolate, path)` begins a request that the test can cancel.
 */
export async function startWorkerd({
  isolates = ["app"],
  compatibilityDate = "2025-06-01",
  timeoutMs = 6_000,
  shared,
}: WorkerdOptions = {}) {
  const running = await startFakeKaleidoscope();
  const [app, caller] = await Promise.all([bundle("app.mjs"), bundle("caller.mjs")]);
  const common = { modules: true as const, compatibilityDate };
  const className = "KaleidoscopeTokenObject";
  const members = isolates.map((name) => ({
    ...common,
    name,
    script: app,
    bindings: { API_URL: running.url, TIMEOUT_MS: timeoutMs },
    ...(shared === "object" && { durableObjects: { TOKENS: { className, scriptName: "tokens" } } }),
    ...(shared === "kv" && { kvNamespaces: { TOKENS_KV: "tokens" } }),
  }));
  const callers = isolates.map((name) => ({
    ...common,
    name: `caller-of-${name}`,
    script: caller,
    serviceBindings: { APP: name },
  }));
  const tokens = {
    ...common,
    name: "tokens",
    script: app,
    durableObjects: { OWN: { className, useSQLite: true } },
  };
  const workers = [...members, ...callers, ...(shared === "object" ? [tokens] : [])];
  const workerd = new Miniflare({ workers });
  await workerd.ready;

  const open = async (name: string, path: string) =>
    (await workerd.getWorker(name)).fetch(`https://worker.test${path}`);
  return {
    ...running,
    open,
    ask: async <Value = unknown[]>(name: string, path: string) =>
      (await (await open(name, path)).json()) as AppAnswer<Value>,
    async begin(name: string, path: string) {
      const until = await startSwitch();
      const query = new URLSearchParams({ url: `https://worker.test${path}`, until: until.url });
      const ended = open(`caller-of-${name}`, `/?${query}`).then((response) => response.text());
      return {
        cancel() {
          until.flip();
          return ended;
        },
      };
    },
    close: () => Promise.all([workerd.dispose(), running.close()]),
  };
}

export type Workerd = Awaited<ReturnType<typeof startWorkerd>>;

/** The same for one test, with which it ends. */
export async function workerdForTest(options?: WorkerdOptions): Promise<Workerd> {
  const workerd = await startWorkerd(options);
  onTestFinished(() => void workerd.close());
  return workerd;
}

/** An address that answers when the test says so. */
async function startSwitch() {
  let flip = () => {};
  const flipped = new Promise<void>((resolve) => {
    flip = resolve;
  });
  const server = createServer(async (_request, response) => {
    await flipped;
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, flip };
}

/** Resolves when this many requests have reached the fake, answered or not. */
export async function arrived(fake: FakeKaleidoscope, path: string, count: number): Promise<void> {
  const requests = () => fake.requests.filter((request) => request.path === path).length;
  await vi.waitUntil(() => requests() >= count, { interval: 10, timeout: 60_000 });
}

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
