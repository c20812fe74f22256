import { build } from "esbuild";
import { expect, inject, test } from "vitest";
import { compile } from "../support/compile";
import { runNode } from "../support/run-node";
import { settings } from "./settings";

const conditions = ["browser", "worker", "workerd", "edge-light"];
const wayOut = /In a page, import @kal\/web; in a Worker or an edge function, import @kal\/core/;

// Outside Node, @kal/node says what to import instead.
const folder = inject("consumer");

for (const condition of conditions) {
  test(`@kal/node under "${condition}" says what to import instead, by require and by import`, async () => {
    const conditioned = `--conditions=${condition}`;
    await expect(runNode(folder, conditioned, "-e", 'require("@kal/node")')).rejects.toThrow(wayOut);
    const module = ["--input-type=module", "-e", 'import "@kal/node"'];
    await expect(runNode(folder, conditioned, ...module)).rejects.toThrow(wayOut);
  });
}

test("a bundle of @kal/node for a page fails, and names the way out", async () => {
  const bundled = build({
    stdin: {
      contents: 'import { KaleidoscopeClient } from "@kal/node"; new KaleidoscopeClient();',
      resolveDir: folder,
    },
    bundle: true,
    platform: "browser",
    write: false,
    logLevel: "silent",
  });
  await expect(bundled).rejects.toThrow(/use-kal-web-or-kal-core\.js/);
});

test("TypeScript knows, too, that @kal/node has nothing for a page", async () => {
  const setting = { ...settings["a page (bundler)"], files: ["wrong.mts"], conditions: ["browser"] };
  await expect(compile(folder, "typescript", setting)).rejects.toThrow(
    /'"@kal\/node"' has no exported member 'KaleidoscopeClient'/,
  );
});

test("@kal/web and @kal/core are what they are under every condition", async () => {
  for (const name of ["web", "core", "testing"]) {
    const list = `console.log(Object.keys(require("@kal/${name}")).sort().join())`;
    const plain = await runNode(folder, "-e", list);
    const everywhere = conditions.map((condition) => `--conditions=${condition}`);
    expect(await runNode(folder, ...everywhere, "-e", list)).toBe(plain);
  }
});

test("a client of @kal/web can be created during server rendering, and explains on use that it needs a page", async () => {
  const code = `
      const { KaleidoscopeClient } = require("@kal/web");
      const client = new KaleidoscopeClient({ proxyUrl: "/api/kal" });
      client.programs.getPrograms().catch((error) => console.log(error.message));`;
  expect(await runNode(folder, "-e", code)).toMatch(/called outside a page/);
});
