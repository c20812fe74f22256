import { startProcess } from "../host/process.mjs";
import { program } from "../host/programs.mjs";

/** `manual`: the packages are those of pnpm's node_modules, and nothing is downloaded. */
export const start = () =>
  startProcess(program("deno"), [
    "run",
    "--quiet",
    "--no-config",
    "--node-modules-dir=manual",
    "--allow-all",
  ]);
