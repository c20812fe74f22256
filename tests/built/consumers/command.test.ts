import { once } from "node:events";
import { join } from "node:path";
import { execa } from "execa";
import { expect, inject, test } from "vitest";

// The fake's command, as npm installs it.
const folder = inject("consumer");

test("npx kal-fake --help says how to use it", async () => {
  const { stdout } = await execa("npx", ["--no", "kal-fake", "--", "--help"], { cwd: folder });
  expect(stdout).toMatch(/kal-fake/);
  expect(stdout).toMatch(/--port/);
});

test("kal-fake serves until it receives SIGTERM", async () => {
  const command = join(folder, "node_modules", "@kal", "testing", "dist", "cli.js");
  const child = execa(process.execPath, [command, "--port", "0"], { stderr: "inherit" });
  const [line] = await once(child.stdout.setEncoding("utf8"), "data");
  const url = /http:\/\/\S+/.exec(line)?.[0];
  expect(url).toBeDefined();
  // It refuses what is not a call of the API.
  expect((await fetch(String(url))).status).toBeGreaterThanOrEqual(400);
  child.kill("SIGTERM");
  expect((await child).exitCode).toBe(0);
});
