import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { root } from "../../../scripts/lib/root.mjs";

const exec = promisify(execFile);

/** What the community's own linters for packages say. */
export function passesTheTools({ name, tarball }) {
  test(`${name} follows the rules for published packages (publint)`, () =>
    tool("publint", "run", "--strict", tarball));

  // A command has nothing to import.
  if (name === "@kal/cli") return;
  test(`${name} has the right types for every way to import it (attw)`, () =>
    tool("attw", "--profile", "strict", "--no-emoji", "--no-color", tarball));
}

/** Runs a tool of the repository; its complaints become the failure's message. */
async function tool(command, ...args) {
  try {
    await exec(join(root, "node_modules", ".bin", command), args, { cwd: root });
  } catch (error) {
    assert.fail(`${command} ${args.join(" ")}\n${error.stdout}${error.stderr}`);
  }
}
