/** What became of each bar: passed, failed, or not run and why. */
export function verdicts(scenario, { all, missing, tiny }) {
  const series = (name) =>
    Object.fromEntries(
      Object.entries(all).map(([contestant, results]) => [contestant, results.map((result) => result[name])]),
    );
  const measured = { all, ms: series("ms"), peakBytes: series("peakBytes") };
  return scenario.bars.map(({ text, needs, judge }) => {
    if (tiny) return { text, verdict: "not run", why: "nothing is measured at this size" };
    const absent = needs.find((contestant) => !all[contestant]?.length);
    if (absent) return { text, verdict: "not run", why: missing[absent] ?? `${absent} is not in this run` };
    const { value, passed } = judge(measured);
    return { text, value, verdict: passed ? "pass" : "FAIL" };
  });
}
