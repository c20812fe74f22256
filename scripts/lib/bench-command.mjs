import { readBench } from "../../bench/lib/read-bench.mjs";
import { readArguments } from "./read-arguments.mjs";
import { runBuilt } from "./run-built.mjs";

/** Asked before the slow part, so that a slip is known at once. */
const understood = {
  "bench.mjs": readBench,
  "sizes.mjs": (args) =>
    readArguments(args, { help: "npm run bench:sizes   gzip sizes per import shape, beside the peers'" }),
  "type-cost.mjs": (args) =>
    readArguments(args, {
      help: `npm run bench:types              what the compiler has to do for an app that imports the full client
npm run bench:types -- --check   fails where a count is over its budget`,
      options: { check: { type: "boolean" } },
    }),
};

/** What is measured are the built packages. */
export async function main(program, ...args) {
  if (understood[program](args))
    await runBuilt({ filters: ["./packages/*"], command: [process.execPath, `bench/${program}`, ...args] });
}
