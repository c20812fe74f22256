import { equal } from "node:assert/strict";
import { atMost, fasterThan, memory } from "../lib/bars.ts";
import { scenario } from "../lib/scenario.ts";

/** Lists are few where they are long, and slower contestants ask for fewer still. */
const list = (
  name: string,
  listed: number,
  task: { repeats: number; warmup: number },
  fewerForKalbio: number,
) =>
  scenario({
    name,
    title: `a list of ${listed.toLocaleString("en")} activities, entities included (the others only parse)`,
    drive: "list",
    task: { listed, ...task },
    tiny: { listed: 10, repeats: 2, warmup: 1 },
    fewer: { kalbio: { repeats: fewerForKalbio, warmup: 0 } },
    rounds: 7,
    contestants: ["kal", "node-http", "fetch", "undici", "kalbio"],
    perUnit: { unit: "ms a list", of: (ms, { repeats }) => ms / repeats },
    bars: [atMost(1.1, "node-http"), memory(1.3, "node-http"), fasterThan(6, "kalbio")],
    check({ found, last }, _counts, { listed: asked }) {
      equal(found, asked);
      equal(last, `Dose response ${asked - 1}`);
    },
  });

export const list1k = list("list-1k", 1_000, { repeats: 40, warmup: 8 }, 4);
export const list20k = list("list-20k", 20_000, { repeats: 4, warmup: 1 }, 1);
