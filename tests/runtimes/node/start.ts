import { startProcess } from "../host/process";
import { program } from "../host/programs";

export const start = (major: string) => startProcess(program("node", major), []);
