import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { Miniflare } from "miniflare";
import { capture } from "../../../scripts/lib/run.mjs";

const wrangler = createRequire(import.meta.url).resolve("wrangler/bin/wrangler.js");

/** What wrangler would upload, in workerd. */
export function runsWorkers({ folder, api, titles }) {
  test("a Worker built with wrangler lists the programs in workerd", async (t) => {
    const out = join(folder, "out", "worker");
    const args = [wrangler, "deploy", "--dry-run", "--outdir", out];
    const env = { ...process.env, WRANGLER_SEND_METRICS: "false", CI: "1" };
    const { code, stdout, stderr } = await capture(process.execPath, args, {
      cwd: join(folder, "worker"),
      env,
    });
    assert.equal(code, 0, stdout + stderr);
    const script = await readFile(join(out, "index.js"), "utf8");
    const workerd = new Miniflare({
      script,
      modules: true,
      compatibilityDate: "2025-06-01",
      bindings: { API_URL: api.url, CLIENT_ID: "demo", CLIENT_SECRET: "demo" },
    });
    t.after(() => workerd.dispose());
    const response = await workerd.dispatchFetch("https://worker.test/");
    assert.deepEqual(await response.json(), titles);
  });
}
