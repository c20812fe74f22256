import { type Command, CommanderError } from "commander";
import { Interrupted, OutputClosed } from "../errors/cli-errors";
import { explainError } from "../errors/explain-error";
import { printError } from "../errors/print-error";
import { ExitCode } from "../exit-codes";
import { abortOnTermination, abortSignal } from "./abort-signal";

/** Turns `kal help activities list` into `kal activities list --help`. Commander's help takes one command only. */
const helpAsOption = (args: string[]) => (args[0] === "help" ? [...args.slice(1), "--help"] : args);

/** Runs a command line, prints its error if it fails, and returns the exit code. */
export async function runProgram(program: Command, args: string[]): Promise<number> {
  abortOnTermination();
  try {
    await program.parseAsync(helpAsOption(args), { from: "user" });
    // Wait for the last write: it can still fail.
    await new Promise((written) => process.stdout.write("", written));
    if (abortSignal.aborted && !(abortSignal.reason instanceof Interrupted)) throw abortSignal.reason;
    return Number(process.exitCode ?? ExitCode.OK);
  } catch (error) {
    // Commander throws after it has printed the help or the version.
    if (error instanceof CommanderError && error.exitCode === 0) return ExitCode.OK;
    if (error instanceof CommanderError && error.code === "commander.help") return ExitCode.USAGE;
    // After an abort, other errors are consequences of it.
    const cause: unknown = abortSignal.aborted ? abortSignal.reason : error;
    if (cause instanceof OutputClosed) return ExitCode.OK;
    const explanation = explainError(cause);
    printError(explanation, { json: args.includes("--json"), error: cause });
    return explanation.exitCode;
  }
}
