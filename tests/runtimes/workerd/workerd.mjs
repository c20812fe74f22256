import { once } from "node:events";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { build } from "esbuild";
import { Miniflare } from "miniflare";

/** An address that answers when it is told to. */
async function startSwitch(t) {
  let flip;
  const flipped = new Promise((resolve) => {
    flip = resolve;
  });
  const server = createServer(async (_request, response) => response.end(String(await flipped)));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  return { url: `http://127.0.0.1:${server.address().port}`, flip };
}

/** One file, as wrangler would upload it; without Node's modules, so an import of one breaks the build. */
async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
  });
  return outputFiles[0].text;
}

/**
 * Starts workerd with the app in as many isolates as are named, and a fake Kaleidoscope that listens. Ends with the
 * test. `ask(isolate, path)` gives what the app answered, `begin(isolate, path)` begins a request
 * that the test can cancel.
 */
export async function startWorkerd(
  t,
  { isolates = ["app"], compatibilityDate = "2025-06-01", timeoutMs = 6_000, shared } = {},
) {
  const running = await startFakeKaleidoscope();
  t.after(() => running.close());
  const [app, caller] = await Promise.all([bundle("app.mjs"), bundle("caller.mjs")]);
  const common = { modules: true, compatibilityDate };
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
  t.after(() => workerd.dispose());
  await workerd.ready;

  const open = async (name, path) => (await workerd.getWorker(name)).fetch(`https://worker.test${path}`);
  return {
    ...running,
    open,
    ask: async (name, path) => (await open(name, path)).json(),
    async begin(name, path) {
      const until = await startSwitch(t);
      const query = new URLSearchParams({ url: `https://worker.test${path}`, until: until.url });
      const ended = open(`caller-of-${name}`, `/?${query}`).then((answer) => answer.text());
      return {
        cancel() {
          until.flip();
          return ended;
        },
      };
    },
  };
}

export const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves when this many requests have reached the fake, answered or not. */
export async function arrived(fake, path, count) {
  while (fake.requests.filter((request) => request.path === path).length < count) await wait(10);
}
