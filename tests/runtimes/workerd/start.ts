import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Miniflare } from "miniflare";
import { bundle } from "../host/bundle";
import type { Runtime } from "../host/runtime";

/** The cases in workerd without Node's modules: an import of one would break the bundle. */
export async function start(): Promise<Runtime> {
  const script = await bundle("workerd/cases.ts", { conditions: ["workerd", "worker", "browser"] });
  const workerd = new Miniflare({ modules: true, script, compatibilityDate: "2025-06-01" });
  const ask = async (message: object) => {
    const init = { method: "POST", body: JSON.stringify(message) };
    return (await workerd.dispatchFetch("https://worker.test/", init)).json() as Promise<never>;
  };
  return {
    version: await versionOf("workerd"),
    names: await ask({}),
    run: (name, places) => ask({ name, places }),
    close: () => workerd.dispose(),
  };
}

/** Of the workerd that miniflare starts. */
async function versionOf(name: string): Promise<string> {
  const require = createRequire(createRequire(import.meta.url).resolve("miniflare"));
  return JSON.parse(await readFile(require.resolve(`${name}/package.json`), "utf8")).version;
}
