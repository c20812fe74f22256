import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions as optionsOf } from "wrangler";

const app = (path) => fileURLToPath(new URL(`../../../apps/worker/${path}`, import.meta.url));

export const KEY = "the-access-key";

/** As wrangler uploads it; without Node's modules, so that an import of one breaks the build. */
export async function bundle(options) {
  const { outputFiles } = await build({
    entryPoints: [app("src/worker.ts")],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    logLevel: "silent",
    ...options,
  });
  return outputFiles[0].text;
}

/**
 * Starts the Worker in workerd with the bindings of its own wrangler.jsonc, in as many isolates as are asked for, in
 * front of the Kaleidoscope at `url`. Ends with the test.
 */
export async function startWorker(t, url, { isolates = ["one"], secrets = { ACCESS_KEY: KEY } } = {}) {
  const { workerOptions } = optionsOf(app("wrangler.jsonc"));
  const script = await bundle();
  const bindings = {
    ...workerOptions.bindings,
    KALEIDOSCOPE_API_URL: url,
    KALEIDOSCOPE_API_CLIENT_ID: "demo",
    KALEIDOSCOPE_API_CLIENT_SECRET: "demo",
    ...secrets,
  };
  const { TOKENS } = workerOptions.durableObjects;
  const workers = isolates.map((name, at) => ({
    ...workerOptions,
    name,
    modules: true,
    script,
    bindings,
    durableObjects: { TOKENS: at === 0 ? TOKENS : { ...TOKENS, scriptName: isolates[0] } },
  }));
  const workerd = new Miniflare({ workers, cf: false });
  t.after(() => workerd.dispose());
  const address = String(await workerd.ready).replace(/\/$/, "");
  const isolate = async (name = isolates[0]) => workerd.getWorker(name);
  return {
    address,
    authorization: `Bearer ${KEY}`,
    /** A request with the key, unless headers say otherwise. */
    ask: async (path, { headers, from, ...init } = {}) =>
      (await isolate(from)).fetch(`https://worker.test${path}`, {
        headers: { authorization: `Bearer ${KEY}`, ...headers },
        ...init,
      }),
    runCron: async (day) => (await isolate()).scheduled({ scheduledTime: new Date(day), cron: "0 3 * * *" }),
    bucket: () => workerd.getR2Bucket("EXPORTS", isolates[0]),
  };
}
