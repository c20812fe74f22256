import { expect, it } from "vitest";
import { runChild } from "./lib/run-child";

interface ChaosReport {
  operations: number;
  counts: Record<string, Record<string, number>>;
  /** Those that ended the longest after their deadline. */
  latest: { overshootMs: number }[];
  violations: string[];
}

const SCHEDULES = 2_000;
/** A busy machine is late, most of all its disk, which is waited for before a file gets its name. A hang is later. */
const MARGIN_MS = 10_000;

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
  expect(report?.latest[0]?.overshootMs).toBeLessThan(MARGIN_MS);
  // The process ends by itself, unless something keeps it running; then it says what.
  expect({ code, output }).toMatchObject({ code: 0 });
});
