import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import { capture } from "../../../scripts/lib/run.mjs";

/** The fake's command, as npm installs it. */
export function runsTheCommand({ folder }) {
  test("npx kal-fake --help says how to use it", async () => {
    const { code, stdout, stderr } = await capture("npx", ["--no", "kal-fake", "--", "--help"], {
      cwd: folder,
    });
    assert.equal(code, 0, stderr);
    assert.match(stdout, /kal-fake/);
    assert.match(stdout, /--port/);
  });

  test("kal-fake serves until it is ended", async () => {
    const command = join(folder, "node_modules", "@kal", "testing", "dist", "cli.js");
    const child = spawn(process.execPath, [command, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = await once(child.stdout.setEncoding("utf8"), "data");
    const url = /http:\/\/\S+/.exec(line)?.[0];
    assert.ok(url, `it says where it listens: ${line}`);
    assert.ok((await fetch(url)).status >= 400, "and refuses what is no call of the API");
    child.kill("SIGTERM");
    const [code] = await once(child, "exit");
    assert.equal(code, 0);
  });
}
