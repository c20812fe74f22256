import { startProcess } from "../host/process";
import { program } from "../host/programs";

export const start = () => startProcess(program("bun"), ["run"]);
