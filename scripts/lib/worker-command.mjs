import { runBuilt } from "./run-built.mjs";

/** The Worker itself is bundled by wrangler, from the package that it is made with. */
export const main = () =>
  runBuilt({
    filters: ["@kal/core", "@kal/testing"],
    command: [process.execPath, "start.mjs"],
    folder: "apps/worker",
  });
