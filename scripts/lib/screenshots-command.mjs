import { runBuilt } from "./run-built.mjs";

export const main = () =>
  runBuilt({
    filters: ["@kal/demo"],
    command: [process.execPath, "tests/e2e/screenshots.mjs"],
    tools: ["chromium"],
  });
