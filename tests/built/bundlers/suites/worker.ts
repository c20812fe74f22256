import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { execa } from "execa";
import { Miniflare } from "miniflare";
import { expect, onTestFinished, test } from "vitest";
import type { Stage } from "../lib/stage";

const wrangler = createRequire(import.meta.url).resolve("wrangler/bin/wrangler.js");

/** What wrangler would upload, in workerd. */
export function runsWorkers({ folder, api, titles }: Stage) {
  test("a Worker built with wrangler lists the programs in workerd", async () => {
    const out = join(folder, "out", "worker");
    const args = [wrangler, "deploy", "--dry-run", "--outdir", out];
    await execa(process.execPath, args, {
      cwd: join(folder, "worker"),
      env: { WRANGLER_SEND_METRICS: "false", CI: "1" },
    });
    const script = await readFile(join(out, "index.js"), "utf8");
    const workerd = new Miniflare({
      script,
      modules: true,
      compatibilityDate: "2025-06-01",
      bindings: { API_URL: api.url, CLIENT_ID: "demo", CLIENT_SECRET: "demo" },
    });
    onTestFinished(() => workerd.dispose());
    const response = await workerd.dispatchFetch("https://worker.test/");
    expect(await response.json()).toStrictEqual(titles);
  });
}
