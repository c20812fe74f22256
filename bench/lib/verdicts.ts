import type { Measured } from "./run-scenario.ts";
import type { Scenario } from "./scenario.ts";
export interface Verdict {
  text: string;
  verdict: "pass" | "FAIL" | "not run";
  value?: string;
  why?: string;
}

/** What became of each bar: passed, failed, or not run and why. */
export function verdicts(scenario: Scenario, { all, missing, tiny }: Measured): Verdict[] {
  return scenario.bars.map(({ text, needs, judge }) => {
    if (tiny) return { text, verdict: "not run", why: "nothing is measured at this size" };
    const absent = needs.find((contestant) => !all[contestant]?.length);
    if (absent) return { text, verdict: "not run", why: missing[absent] ?? `${absent} is not in this run` };
    const { value, passed } = judge(all);
    return { text, value, verdict: passed ? "pass" : "FAIL" };
  });
}
