import type { Measured } from "./run-scenario.ts";
import type { Scenario } from "./scenario.ts";
import { median } from "./statistics.ts";
import { table } from "./table.ts";
import type { Verdict } from "./verdicts.ts";

const MIB = 1024 * 1024;

/** The medians of a scenario, and its bars. */
export function printScenario(
  scenario: Scenario,
  { task, fewer, rounds, all, missing }: Measured,
  bars: Verdict[],
): void {
  console.log(`\n${scenario.name}: ${scenario.title} (${rounds} rounds)\n`);
  const { perUnit } = scenario;
  const kal = all[scenario.ours ?? "kal"];
  const ours = kal && median(kal.map(({ ms }) => ms));
  const rows = [
    [
      "",
      "median ms",
      "cpu ms",
      ...(perUnit ? [perUnit.unit] : []),
      "against Kal",
      "peak MiB",
      "ms of each round",
    ],
  ];
  for (const [contestant, results] of Object.entries(all)) {
    const ms = median(results.map((result) => result.ms));
    const cpu = results.flatMap(({ cpuMs }) => cpuMs || []);
    const peaks = results.flatMap(({ peakBytes }) => peakBytes || []);
    rows.push([
      contestant,
      short(ms),
      cpu.length ? short(median(cpu)) : "",
      ...(perUnit ? [short(perUnit.of(ms, task))] : []),
      ours ? `${(ms / ours).toFixed(2)} x` : "",
      peaks.length ? short(median(peaks) / MIB) : "",
      results.map((result) => short(result.ms)).join(" "),
    ]);
  }
  table(rows);
  for (const [contestant, { calls, repeats }] of Object.entries(fewer))
    console.log(
      `  ${contestant} did ${calls ?? repeats} of the ${task.calls ?? task.repeats}; its times are scaled`,
    );
  for (const [contestant, why] of Object.entries(missing)) console.log(`  ${contestant} did not run: ${why}`);
  console.log();
  table(bars.map(({ text, value, verdict, why }) => [verdict, text, value ?? `(${why})`]));
}

function short(number: number) {
  return number >= 100 ? number.toFixed(0) : number.toFixed(1);
}
