import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { capture, killTree, run, start } from "./run.mjs";

const node = (code) => [process.execPath, ["-e", code]];

/** Node prints its child's process id and both wait for ever, as a package manager and its server do. */
const parentAndChild = `
  const { spawn } = require("node:child_process");
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  console.log(child.pid);
  process.on("SIGTERM", () => process.exit(0)); // Does not pass the signal on.
`;

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test("ending a command ends what it started", async () => {
  const [command, args] = node(parentAndChild);
  const child = start(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  const grandchild = Number(String((await once(child.stdout, "data"))[0]));
  assert.ok(alive(grandchild));
  killTree(child);
  await child.done;
  for (let i = 0; alive(grandchild) && i < 100; i++) await sleep(20);
  assert.ok(!alive(grandchild));
});

test("ending a command twice is no error", async () => {
  const child = start(...node("setInterval(() => {}, 1000)"));
  killTree(child);
  await child.done;
  killTree(child);
});

test("a failing command gives its exit code", async () => {
  assert.equal((await run(...node("process.exit(3)"))).code, 3);
});

test("a command ended by a signal has failed", async () => {
  assert.equal((await run(...node("process.kill(process.pid, 'SIGKILL')"))).code, 137);
});

test("a command that does not exist has code 127 and says so", async () => {
  const { code, error } = await run("no-such-command", []);
  assert.equal(code, 127);
  assert.match(error.message, /ENOENT/);
});

test("both outputs of a command are captured", async () => {
  const { stdout, stderr } = await capture(...node("console.log('one'); console.error('two')"));
  assert.deepEqual([stdout, stderr], ["one\n", "two\n"]);
});
