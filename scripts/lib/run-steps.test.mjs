import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { root } from "./root.mjs";
import { runSteps } from "./run-steps.mjs";

// What they print would read like failures of the run that these tests are part of.
beforeEach(() => mock.method(console, "log", () => {}));

const node = (name, code, more = {}) => ({
  name,
  runner: "check",
  command: [process.execPath, "-e", code],
  ...more,
});
const context = { env: process.env, cwd: root, missing: new Map([["redis-server", "install Redis"]]) };
const failed = async (...steps) => (await runSteps(steps, context)).map((outcome) => outcome.failed);

test("a failing step does not stop an independent one", async () => {
  assert.deepEqual(await failed(node("one", "process.exit(1)"), node("two", "")), [1, 0]);
});

test("a step after a failed one is not run, and has failed", async () => {
  const [, second] = await runSteps(
    [node("one", "process.exit(1)"), node("two", "", { after: ["one"] })],
    context,
  );
  assert.equal(second.failed, 1);
  assert.match(second.problem, /not run, because "one" failed/);
});

test("a step whose tool is missing is not run, and says what to install", async () => {
  const [outcome] = await runSteps([node("one", "", { tools: ["redis-server"] })], context);
  assert.equal(outcome.failed, 1);
  assert.match(outcome.problem, /redis-server is missing: install Redis/);
});

test("a step that hangs is ended, and says so", async () => {
  const [outcome] = await runSteps([node("one", "setInterval(() => {}, 1000)", { minutes: 0.005 })], context);
  assert.equal(outcome.failed, 1);
  assert.match(outcome.problem, /not done after 0.005 minutes/);
});
