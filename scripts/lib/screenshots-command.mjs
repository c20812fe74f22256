import { readArguments } from "./read-arguments.mjs";
import { runBuilt } from "./run-built.mjs";

const help = "npm run screenshots   pictures of every page and state of the demo, into tests/e2e/.out";

export async function main(args) {
  if (readArguments(args, { help }))
    await runBuilt({
      filters: ["@kal/demo"],
      command: [process.execPath, "tests/e2e/screenshots.mjs"],
      tools: ["chromium"],
    });
}
