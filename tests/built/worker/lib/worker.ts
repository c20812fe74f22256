import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions as optionsOf } from "wrangler";
import { root } from "../../support/root";

const app = (path: string) => join(root, "apps/worker", path);

export const KEY = "the-access-key";
const TOKEN_KEY = Buffer.alloc(32, 7).toString("base64");

interface Ask {
  method?: string;
  body?: string;
  headers?: Record<string, string>;
  /** The isolate that is asked; the first unless set. */
  from?: string;
}

export type StartedWorker = Awaited<ReturnType<typeof startWorker>>;

/** As wrangler uploads it; without Node's modules, so that an import of one breaks the build. */
export async function bundle(options?: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [app("src/worker.ts")],
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    logLevel: "silent",
    ...options,
    write: false,
  });
  return outputFiles[0].text;
}

/**
 * Starts the Worker in workerd with the bindings of its own wrangler.jsonc, in as many isolates as are asked for, in
 * front of the Kaleidoscope at `url`.
 */
export async function startWorker(
  url: string,
  {
    isolates = ["one"],
    secrets = { ACCESS_KEY: KEY, TOKEN_KEY },
  }: { isolates?: string[]; secrets?: Record<string, string> } = {},
) {
  const { workerOptions } = optionsOf(app("wrangler.jsonc"));
  const script = await bundle();
  const bindings = {
    ...workerOptions.bindings,
    KALEIDOSCOPE_API_URL: url,
    KALEIDOSCOPE_API_CLIENT_ID: "demo",
    KALEIDOSCOPE_API_CLIENT_SECRET: "demo",
    ...secrets,
  };
  const { TOKENS } = workerOptions.durableObjects as { TOKENS: { className: string } };
  const workers = isolates.map((name, at) => ({
    ...workerOptions,
    name,
    modules: true,
    script,
    bindings,
    durableObjects: { TOKENS: at === 0 ? TOKENS : { ...TOKENS, scriptName: isolates[0] } },
  }));
  const workerd = new Miniflare({ workers, cf: false });
  const address = String(await workerd.ready).replace(/\/$/, "");
  const isolate = async (name = isolates[0]) => workerd.getWorker(name);
  return {
    close: () => workerd.dispose(),
    address,
    authorization: `Bearer ${KEY}`,
    /** A request with the key, unless headers say otherwise. */
    ask: async (path: string, { headers, from, ...init }: Ask = {}) =>
      (await isolate(from)).fetch(`https://worker.test${path}`, {
        headers: { authorization: `Bearer ${KEY}`, ...headers },
        ...init,
      }),
    runCron: async (day: string) =>
      (await isolate()).scheduled({ scheduledTime: new Date(day), cron: "0 3 * * *" }),
    bucket: () => workerd.getR2Bucket("EXPORTS", isolates[0]),
  };
}
