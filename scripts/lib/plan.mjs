/**
 * The steps to run, in the order of the list: all of them, or the named ones and what those are `after`.
 * Throws when a name is not in the list.
 */
export function plan(steps, names) {
  if (names.length === 0) return steps;
  const byName = new Map(steps.map((step) => [step.name, step]));
  const wanted = new Set();
  const want = (name) => {
    const step = byName.get(name);
    if (!step) throw new Error(`There is no step "${name}". Steps: ${[...byName.keys()].join(", ")}`);
    for (const before of step.after ?? []) want(before);
    wanted.add(name);
  };
  for (const name of names) want(name);
  return steps.filter((step) => wanted.has(step.name));
}
