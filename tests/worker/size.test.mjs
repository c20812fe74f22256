import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { bundle } from "./lib/worker.mjs";

/** gzip; three services, the token store and the proxy included. */
const MOST_BYTES = 26 * 1024;

test("the Worker is small, and holds no service that it does not name", async (t) => {
  const script = await bundle({ minify: true });
  const { length } = gzipSync(script, { level: 9 });
  t.diagnostic(
    `${(script.length / 1024).toFixed(1)} KiB minified, ${(length / 1024).toFixed(1)} KiB compressed`,
  );
  assert.ok(length < MOST_BYTES, `${length} bytes`);
  assert.ok(script.includes("IncompleteDownloadError"), "it holds the services that it names");
  assert.ok(!script.includes("ImportBatchError") && !script.includes("StageDraftsError"), "and no others");
});
