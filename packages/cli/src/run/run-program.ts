import { type Command, CommanderError } from "commander";
import { explain } from "../errors/explain";
import { Interrupted } from "../errors/interrupted";
import { OutputClosed } from "../errors/output-closed";
import { printError } from "../errors/print-error";
import { ExitCode } from "../exit-codes";
import { endOnSignals, endSignal } from "./interrupt";

/** `kal help activities list` is `kal activities list --help`, which commander's own command cannot do. */
const asOptions = (args: string[]) => (args[0] === "help" ? [...args.slice(1), "--help"] : args);

/** Runs a command line and gives the exit code. Errors have been printed then. */
export async function runProgram(program: Command, args: string[]): Promise<number> {
  endOnSignals();
  try {
    await program.parseAsync(asOptions(args), { from: "user" });
    // The last of the output may still fail.
    await new Promise((written) => process.stdout.write("", written));
    if (endSignal.aborted && !(endSignal.reason instanceof Interrupted)) throw endSignal.reason;
    return Number(process.exitCode ?? ExitCode.OK);
  } catch (error) {
    // Help and version are printed by then, and end the run as an error would.
    if (error instanceof CommanderError && error.exitCode === 0) return ExitCode.OK;
    if (error instanceof CommanderError && error.code === "commander.help") return ExitCode.USAGE;
    // Whatever broke once the end was asked for, broke because of that.
    const cause: unknown = endSignal.aborted ? endSignal.reason : error;
    if (cause instanceof OutputClosed) return ExitCode.OK;
    const explained = explain(cause);
    printError(explained, { json: args.includes("--json"), error: cause });
    return explained.exitCode;
  }
}
