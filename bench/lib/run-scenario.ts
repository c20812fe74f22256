import { rm } from "node:fs/promises";
import type { Result } from "./contestant.ts";
import { launch, type Order } from "./launch.ts";
import type { Round, Rounds, Scenario, Sizes } from "./scenario.ts";
import { type BenchServer, startServer } from "./start-server.ts";
import { workFolder } from "./work-folder.ts";

interface RunOptions {
  rounds?: number | undefined;
  tiny?: boolean | undefined;
  onRound?: (round: number, of: number) => void;
}

interface Runner {
  contestant: string;
  run(order: Order): Promise<Result>;
}

/** What a run of a scenario measured. */
export interface Measured {
  task: Sizes;
  fewer: Record<string, Sizes>;
  tiny: boolean;
  rounds: number;
  all: Rounds;
  /** Why a contestant did not run. */
  missing: Record<string, string>;
}

const A_DAY = 86_400;

/**
 * Runs all contestants of a scenario, round after round, each time beginning with another one, so that a machine
 * that is busy for a while slows all of them. Gives the results of each by name, and why some could not run.
 */
export async function runScenario(
  scenario: Scenario,
  { rounds = scenario.rounds, tiny = false, onRound = () => {} }: RunOptions,
): Promise<Measured> {
  const task: Sizes = tiny ? { ...scenario.task, ...scenario.tiny } : scenario.task;
  const fewer: Record<string, Sizes> = tiny ? {} : (scenario.fewer ?? {});
  const missing: Record<string, string> = {};
  const ready: Runner[] = [];
  for (const contestant of scenario.contestants) {
    const launcher = await launch(contestant, scenario.drive);
    if ("missing" in launcher) missing[contestant] = launcher.missing;
    else ready.push({ contestant, run: launcher.run });
  }
  const all: Rounds = Object.fromEntries(ready.map(({ contestant }) => [contestant, []]));
  const folder = await workFolder(scenario.onDisk);
  const server = await startServer({ ...scenario.server, ...task });
  try {
    for (let round = 0; round < rounds; round++) {
      onRound(round + 1, rounds);
      for (let turn = 0; turn < ready.length; turn++) {
        const runner = ready[(turn + round) % ready.length];
        all[runner.contestant].push(await runOnce(scenario, runner, { server, folder, task, fewer }));
      }
    }
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
  return { task, fewer, tiny, rounds, all, missing };
}

async function runOnce(
  scenario: Scenario,
  { contestant, run }: Runner,
  { server, folder, task, fewer }: { server: BenchServer; folder: string } & Pick<Measured, "task" | "fewer">,
): Promise<Round> {
  await server.control(`reset?expires_in=${task.expiresIn ?? A_DAY}`);
  const own = { ...task, ...fewer[contestant] };
  try {
    const { url, ca } = server;
    const result = await run({ drive: scenario.drive, task: { ...own, url, ca, folder } });
    const counts = await server.control("stats");
    scenario.check(result, counts, own);
    return { ...counts, renewals: counts.tokens - 1, ...result, ...scaled(result, shareOf(task, own)) };
  } catch (cause) {
    throw new Error(
      `${contestant} did not run ${scenario.name} as it should: ${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  }
}

/** A contestant that is many times slower makes fewer calls, so that a run has an end; its times are for as many as the others make. */
function scaled({ ms, cpuMs }: Result, by: number): Partial<Result> {
  return by > 1 ? { ms: ms * by, ...(cpuMs !== undefined && { cpuMs: cpuMs * by }) } : {};
}

function shareOf(task: Sizes, own: Sizes): number {
  const name = task.calls ? "calls" : "repeats";
  return Number(task[name]) / Number(own[name]);
}
