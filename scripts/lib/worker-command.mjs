import { readArguments } from "./read-arguments.mjs";
import { runBuilt } from "./run-built.mjs";

const help = `npm run worker             runs the example Worker in front of a fake Kaleidoscope, until Ctrl-C
PORT=4000 npm run worker   chooses its port`;

/** The Worker itself is bundled by wrangler, from the package that it is made with. */
export async function main(args) {
  if (readArguments(args, { help }))
    await runBuilt({
      filters: ["@kal/core", "@kal/testing"],
      command: [process.execPath, "start.mjs"],
      folder: "apps/worker",
    });
}
