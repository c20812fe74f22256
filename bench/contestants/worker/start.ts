import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import type { Place, WorkerContestant } from "../../lib/contestant.ts";

const compatibilityDate = "2025-06-01";

/** Hands every request to a Worker of the name in the host, which is begun anew for each name. */
const loader = `
export default {
  fetch(request, env) {
    const worker = env.LOADER.get(new URL(request.url).hostname, () => ({
      compatibilityDate: "${compatibilityDate}",
      mainModule: "worker.js",
      modules: { "worker.js": env.CODE },
      env: { API_URL: env.API_URL },
    }));
    return worker.getEntrypoint().fetch(request);
  },
};`;

/** Starts workerd with a way to begin as many isolates of a Worker as wanted, as wrangler would upload it. */
export async function startWorker(name: string, { url }: Place): Promise<WorkerContestant> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`${name}.js`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
  });
  const workerd = new Miniflare({
    modules: true,
    script: loader,
    compatibilityDate,
    bindings: { API_URL: url, CODE: outputFiles[0]?.text ?? "" },
    workerLoaders: { LOADER: {} },
  });
  await workerd.ready;
  return {
    async ask(isolate, calls) {
      const response = await workerd.dispatchFetch(`http://${isolate}.test/?calls=${calls}`);
      const text = await response.text();
      if (response.status !== 200) throw new Error(`The Worker failed: ${text}`);
      return Number(text);
    },
    close: () => workerd.dispose(),
  };
}
