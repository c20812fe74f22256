import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Operation, OperationContext } from "../operation";

const OLD = "old,content\n";

/** Downloads to a path. The target is absent, as it was, or whole; nothing else is in its folder. */
export function download({ random, lane, client, marker }: OperationContext): Operation {
  const folder = join(lane.folder, marker);
  const target = join(folder, "data.csv");
  const hasOld = random.chance(0.5);
  const { world } = lane.running.fake;
  const changesAfterMs = random.chance(0.2) ? random.between(0, 300) : null;
  const change = () => {
    const next = random.bytes(random.pick([10, 5_000, 100_000]));
    lane.versions.push(next);
    world.files.demand(lane.file.id).bytes = next;
  };
  return {
    kind: "download to path",
    path: lane.file.path,
    isFile: true,
    elsewhere: lane.elsewhereFile,
    async start(options) {
      await mkdir(folder);
      if (hasOld) await writeFile(target, OLD);
      const timer = changesAfterMs === null ? undefined : setTimeout(change, changesAfterMs);
      try {
        return await client.files.downloadFileOrThrow(lane.file.id, {
          ...options,
          destination: folder,
          filename: "data.csv",
        });
      } finally {
        clearTimeout(timer);
      }
    },
    async check(outcome) {
      const problems: string[] = [];
      const names = await readdir(folder);
      const others = names.filter((name) => name !== "data.csv");
      if (others.length > 0) problems.push(`left behind: ${others.join(", ")}`);
      const there = names.includes("data.csv") ? await readFile(target) : null;
      const isWhole = there !== null && lane.versions.some((version) => Buffer.compare(there, version) === 0);
      if ("value" in outcome && !isWhole) problems.push("a file that is not the whole one");
      const isOld = hasOld ? there?.toString() === OLD : there === null;
      if ("error" in outcome && !isOld) problems.push("a failed download changed its target");
      return problems;
    },
  };
}
