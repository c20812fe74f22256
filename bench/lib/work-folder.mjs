import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export function workFolder() {
  return mkdtemp(join(tmpdir(), "kal-bench-"));
}
