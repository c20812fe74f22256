import { startProcess } from "../host/process.mjs";
import { program } from "../host/programs.mjs";

export const start = (major) => startProcess(program("node", major), []);
