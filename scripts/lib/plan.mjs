import { noSuch } from "./read-arguments.mjs";

/**
 * The steps to run, in the order of the list: those of `suite` ("daily", "release" or "all") and what they are
 * `after`, or, whatever their suite, the named ones and what those are `after`. Throws when a name is not in the list.
 */
export function plan(steps, names, suite = "all") {
  const ofSuite = steps.filter((step) => suite === "all" || (step.suite ?? "daily") === suite);
  const byName = new Map(steps.map((step) => [step.name, step]));
  const wanted = new Set();
  const want = (name) => {
    const step = byName.get(name);
    if (!step) throw new Error(noSuch("step", name, [...byName.keys()]));
    for (const before of step.after ?? []) want(before);
    wanted.add(name);
  };
  for (const name of names.length > 0 ? names : ofSuite.map((step) => step.name)) want(name);
  return steps.filter((step) => wanted.has(step.name));
}
