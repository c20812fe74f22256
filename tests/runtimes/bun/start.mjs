import { startProcess } from "../host/process.mjs";
import { program } from "../host/programs.mjs";

export const start = () => startProcess(program("bun"), ["run"]);
