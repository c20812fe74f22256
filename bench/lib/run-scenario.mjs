import { rm } from "node:fs/promises";
import { launch } from "./launch.mjs";
import { startServer } from "./start-server.mjs";
import { workFolder } from "./work-folder.mjs";

const A_DAY = 86_400;

/**
 * Runs all contestants of a scenario, round after round, each time beginning with another one, so that a machine
 * that is busy for a while slows all of them. Gives the results of each by name, and why some could not run.
 */
export async function runScenario(scenario, { rounds = scenario.rounds, tiny = false, onRound = () => {} }) {
  const task = tiny ? { ...scenario.task, ...scenario.tiny } : scenario.task;
  const fewer = tiny ? {} : (scenario.fewer ?? {});
  const missing = {};
  const ready = [];
  for (const contestant of scenario.contestants) {
    const launcher = await launch(contestant, scenario.drive);
    if (launcher.missing) missing[contestant] = launcher.missing;
    else ready.push({ contestant, launcher });
  }
  const all = Object.fromEntries(ready.map(({ contestant }) => [contestant, []]));
  const folder = await workFolder(scenario.onDisk);
  const server = await startServer({ ...scenario.server, ...task });
  try {
    for (let round = 0; round < rounds; round++) {
      onRound(round + 1, rounds);
      for (let turn = 0; turn < ready.length; turn++) {
        const { contestant, launcher } = ready[(turn + round) % ready.length];
        all[contestant].push(await runOnce(scenario, contestant, launcher, { server, folder, task, fewer }));
      }
    }
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
  return { task, fewer, tiny, rounds, all, missing };
}

async function runOnce(scenario, contestant, launcher, { server, folder, task, fewer }) {
  await server.control(`reset?expires_in=${task.expiresIn ?? A_DAY}`);
  const own = { ...task, ...fewer[contestant] };
  try {
    const { url, ca } = server;
    const result = await launcher.run({ drive: scenario.drive, task: { ...own, url, ca, folder } });
    const counts = await server.control("stats");
    scenario.check(result, counts, own);
    return { ...counts, renewals: counts.tokens - 1, ...result, ...scaled(result, shareOf(task, own)) };
  } catch (cause) {
    throw new Error(`${contestant} did not run ${scenario.name} as it should: ${cause.message}`, { cause });
  }
}

/** A contestant that is many times slower makes fewer calls, so that a run has an end; its times are for as many as the others make. */
function scaled({ ms, cpuMs }, by) {
  return by > 1 ? { ms: ms * by, cpuMs: cpuMs * by } : {};
}

function shareOf(task, own) {
  return task.calls ? task.calls / own.calls : task.repeats / own.repeats;
}
