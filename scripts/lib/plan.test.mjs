import assert from "node:assert/strict";
import { test } from "node:test";
import { steps } from "../steps.mjs";
import { plan } from "./plan.mjs";

const list = [
  { name: "lint" },
  { name: "build" },
  { name: "pack", after: ["build"] },
  { name: "use", after: ["pack"] },
  { name: "rehearse", after: ["build"], suite: "release" },
];
const names = (...wanted) => plan(list, wanted).map((step) => step.name);
const suite = (name) => plan(list, [], name).map((step) => step.name);

test("no names mean every step of every suite", () =>
  assert.deepEqual(names(), ["lint", "build", "pack", "use", "rehearse"]));
test("a step without a suite is a daily one", () =>
  assert.deepEqual(suite("daily"), ["lint", "build", "pack", "use"]));
test("a suite brings what its steps come after", () =>
  assert.deepEqual(suite("release"), ["build", "rehearse"]));
test("a name brings its step, whatever the suite", () => {
  const step = plan(list, ["rehearse"], "daily").map((one) => one.name);
  assert.deepEqual(step, ["build", "rehearse"]);
});
test("a named step brings what it comes after", () =>
  assert.deepEqual(names("use"), ["build", "pack", "use"]));
test("the order is the list's", () => assert.deepEqual(names("pack", "lint"), ["lint", "build", "pack"]));
test("an unknown step is refused with the names there are", () => {
  assert.throws(() => names("pak"), /no step "pak".*lint, build, pack, use/);
});

test("the real steps have names of their own and come after steps above them", () => {
  const above = new Set();
  for (const step of steps) {
    assert.ok(!above.has(step.name), `two steps are called ${step.name}`);
    for (const before of step.after ?? [])
      assert.ok(above.has(before), `${step.name} comes before ${before}`);
    above.add(step.name);
  }
});
