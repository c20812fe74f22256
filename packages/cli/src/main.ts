import { createProgram } from "./program";
import { abortOnOutputError } from "./run/abort-signal";
import { runProgram } from "./run/run-program";

abortOnOutputError();
process.exitCode = await runProgram(createProgram(), process.argv.slice(2));
