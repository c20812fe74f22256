import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { report } from "../lib/report";
import { Seeded } from "../lib/seeded";
import { startElsewhere } from "./elsewhere";
import { type Lane, openLane } from "./lane";
import { commitsOf } from "./operation";
import { type OneOutcome, runSchedule } from "./run-schedule";

const seed = Number(process.env.KAL_CHAOS_SEED);
const schedules = Number(process.env.KAL_CHAOS_SCHEDULES);
const LANES = Number(process.env.KAL_CHAOS_LANES ?? 16);

/** What the server still does for callers who are gone. */
const LATE_MS = 500;

const root = await mkdtemp(join(tmpdir(), "kal-chaos-"));
const elsewhere = await startElsewhere();
const lanes = await Promise.all(
  Array.from({ length: LANES }, (_, number) => openLane(number, elsewhere, root)),
);
const outcomes: (OneOutcome & { lane: Lane; schedule: number })[] = [];
const stray: string[] = [];
process.on("unhandledRejection", (error) => stray.push(`unhandled rejection: ${String(error)}`));
process.on("warning", (warning) => stray.push(`warning: ${warning.message}`));

let next = 0;
await Promise.all(
  lanes.map(async (lane) => {
    while (next < schedules) {
      const schedule = next++;
      // Each schedule has a generator of its own, so that its choices do not depend on the others' pace.
      const random = new Seeded(seed + schedule * 7919);
      for (const outcome of await runSchedule(random, lane, `s${schedule}`))
        outcomes.push({ ...outcome, lane, schedule });
    }
  }),
);
await new Promise((resolve) => setTimeout(resolve, LATE_MS));

const violations = outcomes.flatMap(({ kind, marker, lane, schedule, violations: found }) => {
  const commits = commitsOf(lane, marker);
  const late = commits > 1 ? [`${commits} commits in the end`] : [];
  return [...found, ...late].map((what) => `schedule ${schedule}, ${kind}: ${what}`);
});
const counts: Record<string, Record<string, number>> = {};
for (const { kind, result } of outcomes) {
  counts[kind] ??= {};
  counts[kind][result] = (counts[kind][result] ?? 0) + 1;
}
await Promise.all([elsewhere.close(), ...lanes.map((lane) => lane.running.close())]);
await rm(root, { recursive: true });
report({
  operations: outcomes.length,
  counts,
  latest: outcomes
    .map(({ kind, result, schedule, overshootMs }) => ({
      kind,
      result,
      schedule,
      overshootMs: Math.round(overshootMs),
    }))
    .sort((a, b) => b.overshootMs - a.overshootMs)
    .slice(0, 5),
  violations: [...new Set([...violations, ...stray, ...elsewhere.leaked.map((name) => `leaked ${name}`)])],
});
