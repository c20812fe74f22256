import { join } from "node:path";
import { demoIds } from "@kal/testing";
import { type RunningFake, startFakeKaleidoscope } from "@kal/testing/server";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import { afterAll, beforeAll, expect, it } from "vitest";
import { examples } from "../support/compile";
import wrangler from "./wrangler.json";

let kaleidoscope: RunningFake;
beforeAll(async () => {
  kaleidoscope = await startFakeKaleidoscope();
});
afterAll(() => kaleidoscope.close());

/** Runs an example in workerd with the settings of the page's wrangler.json. */
async function ask(name: string, path: string) {
  const { outputFiles } = await build({
    entryPoints: [join(examples, "workers", name)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
  });
  const bindings = wrangler.durable_objects.bindings.map(
    ({ name, class_name: className }) => [name, { className, useSQLite: true }],
  );
  const worker = new Miniflare({
    modules: true,
    script: outputFiles[0]?.text ?? "",
    compatibilityDate: wrangler.compatibility_date,
    bindings: {
      KALEIDOSCOPE_API_CLIENT_ID: "demo",
      KALEIDOSCOPE_API_CLIENT_SECRET: "demo",
      KALEIDOSCOPE_API_URL: kaleidoscope.url,
    },
    durableObjects: name === "worker.ts" ? Object.fromEntries(bindings) : {},
  });
  try {
    const answer = await worker.dispatchFetch(`https://worker.example${path}`);
    return { text: await answer.text(), headers: answer.headers };
  } finally {
    await worker.dispose();
  }
}

it("the Worker of the quickstart lists programs, with its token in a Durable Object", async () => {
  expect(JSON.parse((await ask("worker.ts", "/")).text)).toEqual([
    "KRAS G12D inhibitors",
    "BTK degraders",
    "Antimalarial hit expansion",
  ]);
});

it("a download passes through a Worker", async () => {
  const { text, headers } = await ask(
    "download.ts",
    `/?file=${demoIds.files.reagentsCsv}`,
  );
  expect(text.split("\n")[0]).toBe("reagent,vendor,storage,note");
  expect(headers.get("content-type")).toBe("text/csv");
});
