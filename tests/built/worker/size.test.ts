import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bundle } from "./lib/worker";

/** gzip; three services, the token store and the proxy included. */
const MOST_BYTES = 36.5 * 1024;

test("the Worker is small and contains no service that it does not use", async () => {
  const script = await bundle({ minify: true });
  expect(gzipSync(script, { level: 9 }).length).toBeLessThan(MOST_BYTES);
  expect(script).toContain("IncompleteDownloadError");
  expect(script).not.toMatch(/ImportBatchError|StageDraftsError/);
});
