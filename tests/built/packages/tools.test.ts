import { execa } from "execa";
import { expect, test } from "vitest";
import { packages } from "../support/packages";
import { root } from "../support/root";

// What the community's own linters for packages say.
for (const { name, tarball } of packages) {
  test(`${name} follows the rules for published packages (publint)`, () =>
    passes("publint", "run", "--strict", tarball));

  // A command has nothing to import.
  if (name !== "@kal/cli") {
    test(`${name} has the right types for every way to import it (attw)`, () =>
      passes("attw", "--profile", "strict", "--no-emoji", "--no-color", tarball));
  }
}

/** Runs a tool of the repository; its complaints become the failure's message. */
async function passes(tool: string, ...args: string[]) {
  const options = { cwd: root, preferLocal: true, localDir: root, all: true, reject: false } as const;
  const { exitCode, all } = await execa(tool, args, options);
  expect(exitCode, all).toBe(0);
}
