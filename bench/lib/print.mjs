import { median } from "./statistics.mjs";
import { table } from "./table.mjs";

const MIB = 1024 * 1024;

/** The medians of a scenario, and its bars. */
export function printScenario(scenario, { task, fewer, rounds, all, missing }, bars) {
  console.log(`\n${scenario.name}: ${scenario.title} (${rounds} rounds)\n`);
  const { unit, of } = scenario.perUnit ?? {};
  const kal = all[scenario.ours ?? "kal"];
  const ours = kal && median(kal.map(({ ms }) => ms));
  const rows = [
    ["", "median ms", "cpu ms", ...(unit ? [unit] : []), "against Kal", "peak MiB", "ms of each round"],
  ];
  for (const [contestant, results] of Object.entries(all)) {
    const ms = median(results.map((result) => result.ms));
    const cpu = results.map((result) => result.cpuMs).filter(Boolean);
    const peaks = results.map((result) => result.peakBytes).filter(Boolean);
    rows.push([
      contestant,
      short(ms),
      cpu.length ? short(median(cpu)) : "",
      ...(unit ? [short(of(ms, task))] : []),
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

function short(number) {
  return number >= 100 ? number.toFixed(0) : number.toFixed(1);
}
