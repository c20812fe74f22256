import { expect, test } from "vitest";
import { runScenario } from "./lib/run-scenario.ts";
import { verdicts } from "./lib/verdicts.ts";
import { scenarios } from "./scenarios/index.ts";

// Two rounds, so that each contestant also comes second. What they read and wrote is checked in each, and no time.
const rounds = 2;

for (const scenario of scenarios) {
  test(`${scenario.name} runs to its end, and every contestant receives the server's data`, async () => {
    const measured = await runScenario(scenario, { rounds, tiny: true });
    for (const [contestant, why] of Object.entries(measured.missing)) {
      console.log(`${contestant}: ${why}`);
      // Only what needs another program may be missing.
      expect(contestant).toMatch(/^(kalbio|curl)/);
    }
    const expected = scenario.contestants.filter((contestant) => !measured.missing[contestant]);
    expect(Object.keys(measured.all).sort()).toStrictEqual(expected.sort());
    for (const [contestant, results] of Object.entries(measured.all)) {
      expect(results, contestant).toHaveLength(rounds);
      for (const { ms } of results) expect(ms, contestant).toBeGreaterThan(0);
    }
    for (const { text, verdict, why } of verdicts(scenario, measured)) {
      expect(text).not.toBe("");
      expect(verdict, why).toBe("not run");
    }
  });
}
