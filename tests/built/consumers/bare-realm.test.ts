import vm from "node:vm";
import { build } from "esbuild";
import { expect, inject, test } from "vitest";
import { entries } from "./entries";

// What every runtime with fetch has. A `process`, a `Buffer` or a `require` is not among them.
const family = [
  ...["fetch", "Request", "Response", "Headers", "FormData", "Blob", "File", "URL", "URLSearchParams"],
  ...["ReadableStream", "WritableStream", "TransformStream", "TextEncoder", "TextDecoder"],
  ...["AbortController", "AbortSignal", "DOMException", "crypto", "btoa", "atob", "structuredClone"],
  ...[
    "setTimeout",
    "clearTimeout",
    "setInterval",
    "clearInterval",
    "queueMicrotask",
    "performance",
    "console",
  ],
];
const nodes = ["process", "Buffer", "require", "module", "global", "setImmediate", "__dirname"];

// The built core, whole, in a realm that has nothing of Node's.
const folder = inject("consumer");

test("the built core lists programs in a realm that has the fetch family and nothing else", async () => {
  const contents = `
      ${Object.keys(entries)
        .filter(isCore)
        .map((entry, index) => `import * as core${index} from "${entry}";`)
        .join("\n")}
      import { createFakeKaleidoscope } from "@kal/testing";
      export async function run() {
        const { KaleidoscopeClient } = core0;
        const { url, fetch } = createFakeKaleidoscope();
        const client = new KaleidoscopeClient({ clientId: "demo", clientSecret: "demo", url, fetch });
        const programs = await client.programs.getPrograms();
        return { names: [core0, core1, core2].map((core) => Object.keys(core).length), programs: programs.length };
      }`;
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder },
    absWorkingDir: folder,
    bundle: true,
    // Neutral: an import of a Node module is an error here, not an external.
    platform: "neutral",
    format: "iife",
    globalName: "kal",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const [{ imports }] = Object.values(metafile.outputs);
  expect(imports).toStrictEqual([]);

  const asked = new Set();
  const realm = vm.createContext(
    Object.fromEntries(family.map((name) => [name, Reflect.get(globalThis, name)])),
  );
  for (const name of nodes) {
    Object.defineProperty(realm, name, { get: () => void asked.add(name), configurable: true });
  }
  vm.runInContext(outputFiles[0].text, realm);
  const { names, programs } = await vm.runInContext("kal.run()", realm);
  expect(programs > 0 && names.every((count: number) => count > 0)).toBeTruthy();
  expect([...asked], "these were looked for").toStrictEqual([]);
});

const isCore = (entry: string) => entry.startsWith("@kal/core");
