import { createProgram } from "./program";
import { closeWithOutput } from "./run/interrupt";
import { runProgram } from "./run/run-program";

closeWithOutput();
process.exitCode = await runProgram(createProgram(), process.argv.slice(2));
