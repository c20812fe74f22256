import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { prepareTools } from "./prepare.mjs";

// What they print would read like failures of the run that these tests are part of.
beforeEach(() => mock.method(console, "log", () => {}));

const tool = (paths, more = {}) => ({
  name: "thing",
  variable: "THING_PATH",
  find: () => paths.shift(),
  install: async () => {},
  advice: "install it",
  ...more,
});
const steps = [{ name: "one", tools: ["thing"] }, { name: "two" }];

test("a tool that is there is not installed", async () => {
  const install = () => assert.fail("installed");
  const { variables, missing } = await prepareTools(steps, {}, [tool(["/bin/thing"], { install })]);
  assert.deepEqual(variables, { THING_PATH: "/bin/thing" });
  assert.equal(missing.size, 0);
});

test("a tool that is missing is installed", async () => {
  const { variables } = await prepareTools(steps, {}, [tool([undefined, "/bin/thing"])]);
  assert.deepEqual(variables, { THING_PATH: "/bin/thing" });
});

test("a tool that cannot be installed is reported with what to do", async () => {
  const { missing } = await prepareTools(steps, {}, [tool([])]);
  assert.equal(missing.get("thing"), "install it");
});

test("nothing is looked for that no step asks for", async () => {
  const find = () => assert.fail("looked for");
  await prepareTools([{ name: "two" }], {}, [tool([], { find })]);
});
