import assert from "node:assert/strict";
import { test } from "node:test";
import { runScenario } from "../lib/run-scenario.mjs";
import { verdicts } from "../lib/verdicts.mjs";
import { scenarios } from "../scenarios/index.mjs";

// Two rounds, so that each contestant also comes second; what they read and wrote is checked in each, and no time.
const rounds = 2;

for (const scenario of scenarios) {
  test(`${scenario.name} runs to its end, and every contestant gets what the server has`, async (t) => {
    const measured = await runScenario(scenario, { rounds, tiny: true });
    for (const [contestant, why] of Object.entries(measured.missing)) {
      t.diagnostic(`${contestant}: ${why}`);
      assert.match(contestant, /^(kalbio|curl)/, "Only what needs another program may be missing.");
    }
    const expected = scenario.contestants.filter((contestant) => !measured.missing[contestant]);
    assert.deepEqual(Object.keys(measured.all).sort(), expected.sort());
    for (const [contestant, results] of Object.entries(measured.all)) {
      assert.equal(results.length, rounds, contestant);
      for (const { ms } of results) assert.ok(ms > 0, contestant);
    }
    for (const { text, verdict, why } of verdicts(scenario, measured)) {
      assert.ok(text);
      assert.equal(verdict, "not run", why);
    }
  });
}
