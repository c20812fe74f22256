import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isTerminal } from "./is-terminal";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kal-terminal-"));
});
afterEach(() => rm(folder, { recursive: true }));

// Opening /dev/ptmx creates a terminal, so no real terminal is required.
it.skipIf(process.platform === "win32")("recognizes a terminal and a link to it", async () => {
  const link = join(folder, "link");
  await symlink("/dev/ptmx", link);
  expect(isTerminal("/dev/ptmx")).toBe(true);
  expect(isTerminal(link)).toBe(true);
});

it("returns false for a file, a folder, a missing path and a device without a terminal", async () => {
  const file = join(folder, "data.csv");
  await writeFile(file, "");
  for (const path of [file, folder, join(folder, "missing"), "/dev/null"])
    expect(isTerminal(path)).toBe(false);
});
