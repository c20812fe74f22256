import { expect, it } from "vitest";
import { runChild } from "./lib/run-child";

interface ChaosReport {
  operations: number;
  counts: Record<string, Record<string, number>>;
  longestOvershootMs: number;
  violations: string[];
}

const SCHEDULES = 2_000;
/** A busy machine may be late; a hang is later. */
const MARGIN_MS = 5_000;

it("nothing is lost, doubled, left behind or hung in 2,000 schedules of random mishaps", {
  timeout: 600_000,
}, async () => {
  const seed = process.env.KAL_CHAOS_SEED ?? String(Date.now() % 1_000_000_007);
  console.log(`Chaos with KAL_CHAOS_SEED=${seed}`);
  const { report, code, output } = await runChild<ChaosReport>("chaos/main.ts", {
    env: {
      KAL_CHAOS_SEED: seed,
      KAL_CHAOS_SCHEDULES: process.env.KAL_CHAOS_SCHEDULES ?? String(SCHEDULES),
    },
  });
  console.log(JSON.stringify(report, null, 1), output);
  expect(report?.violations).toEqual([]);
  expect(report?.longestOvershootMs).toBeLessThan(MARGIN_MS);
  // The process ended by itself; otherwise it says what kept it.
  expect({ code, output }).toMatchObject({ code: 0 });
});
