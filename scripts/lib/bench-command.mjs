import { runBuilt } from "./run-built.mjs";

/** What is measured are the built packages. */
export const main = (program, ...args) =>
  runBuilt({ filter: "./packages/*", program: `bench/${program}`, args });
