import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

export interface ChildProcess {
  /**
   * Runs the source of a module in a new process and returns its output. The module can use the exports of `@kal/node`
   * as `kal`. `flags` are options of Node.
   */
  run(body: string, args?: string[], flags?: string[]): Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
}

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the current sources into a temporary folder, for tests that need a separate process. */
export async function prepareChild(): Promise<ChildProcess> {
  const folder = await mkdtemp(join(tmpdir(), "kal-node-child-"));
  await build({
    configFile: false,
    logLevel: "error",
    define: { __KAL_VERSION__: '"0.0.0-test"' },
    resolve: {
      alias: [
        { find: /^@kal\/core$/, replacement: source("../../../core/src/index.ts") },
        { find: /^@kal\/core\/(\w+)$/, replacement: source("../../../core/src/$1/index.ts") },
      ],
    },
    ssr: { noExternal: true },
    build: {
      ssr: source("../index.ts"),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: "kal.mjs" } },
      target: "node20",
    },
  });
  return {
    async run(body, args = [], flags = []) {
      const script = join(folder, `${crypto.randomUUID()}.mjs`);
      await writeFile(script, `import * as kal from "./kal.mjs";\n${body}`);
      return output([...flags, script, ...args]);
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

function output(args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    let complained = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
    });
    child.stderr.on("data", (chunk) => {
      complained += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(printed) : reject(new Error(complained || `code ${code}`)),
    );
  });
}
