const plans = new WeakMap();

/**
 * What a test does at its end, the last first: a page goes before the demo it shows, which would otherwise complain in its
 * console that nobody answers. `t.after` goes in the order of asking.
 */
export function later(t, end) {
  const ends = plans.get(t);
  if (ends) return void ends.push(end);
  const all = [end];
  plans.set(t, all);
  t.after(async () => {
    const errors = [];
    for (const one of all.reverse()) await Promise.resolve(one()).catch((error) => errors.push(error));
    if (errors.length > 0) throw errors[0];
  });
}
