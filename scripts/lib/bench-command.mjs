import { runBuilt } from "./run-built.mjs";

/** What is measured are the built packages. */
export const main = (program, ...args) =>
  runBuilt({ filters: ["./packages/*"], command: [process.execPath, `bench/${program}`, ...args] });
