import { execFile } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

/** Runs `node scripts/run.mjs` with a `pnpm` that writes down its environment, and returns what both saw. */
async function runWithCredentials() {
  const folder = await mkdtemp(join(tmpdir(), "kal-run-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const seen = join(folder, "install-env");
  const version = manifest.packageManager.split("@")[1];
  const script = `#!/bin/sh\n[ "$1" = --version ] && echo ${version} || env > "${seen}"\n`;
  await writeFile(join(folder, "pnpm"), script);
  await chmod(join(folder, "pnpm"), 0o755);
  const env = {
    PATH: `${folder}:${process.env.PATH}`,
    KALEIDOSCOPE_API_CLIENT_SECRET: "hunter2",
    GOOGLE_APPLICATION_CREDENTIALS: "/key.json",
    NPM_TOKEN: "of the registry",
  };
  const args = [join(import.meta.dirname, "run.mjs"), "sh", "-c", "env; exit 7"];
  const command = await new Promise<{ code: unknown; output: string }>((resolve) =>
    execFile(process.execPath, args, { env }, (error, output) => resolve({ code: error?.code, output })),
  );
  return { install: await readFile(seen, "utf8"), command };
}

test("hides credentials from the install and shows them to the command", async () => {
  const { install, command } = await runWithCredentials();
  expect(install).not.toMatch(/hunter2|key\.json/);
  expect(install).toMatch(/NPM_TOKEN=of the registry/);
  expect(command.output).toMatch(/KALEIDOSCOPE_API_CLIENT_SECRET=hunter2/);
});

test("ends with the exit code of the command", async () => {
  expect((await runWithCredentials()).command.code).toBe(7);
});
