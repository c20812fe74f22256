import { FileExistsError, InvalidContentTypeError } from "@kal/node";
import { type Command, Option } from "commander";
import { arrived } from "../download/arrived";
import { displayFor } from "../download/display";
import { downloadAll, type FileOutcome } from "../download/download-all";
import { wantedFiles } from "../download/wanted";
import { explain } from "../errors/explain";
import { errorJson } from "../errors/print-error";
import { ExitCode } from "../exit-codes";
import type { Output } from "../output/output";
import { counted } from "../output/quantities";
import { action, leaf } from "../run/command";
import { commandLine } from "../run/command-line";
import { count } from "../run/option-values";
import { findActivity } from "../search/find-activity";

interface DownloadOptions {
  activity?: string;
  output: string;
  concurrency: number;
  overwrite: "error" | "replace" | "rename";
  anyType?: boolean;
  resume: boolean;
}

const HELP = `
A file appears under its name when it is whole. After Ctrl-C or a failure the same command goes on
where it stopped: files that came are not fetched again, and of the others only the rest.

The paths of the files go to stdout. --json prints { folder, files: [{ file_id, activity_id, path,
state, error }] }, where state is downloaded, already_there, failed or interrupted.

Examples:
  $ kal files download --activity "KRAS G12D IC50, plate 1" --output data
  $ kal files download 3f0c...=plate.csv 77ab...=structures.sdf`;

/** `kal files download` */
export function filesDownload(): Command {
  return leaf("download", "Download files by their ids, or all files of an activity.")
    .argument("[files...]", "ids, or <id>=<name>")
    .option("--activity <activity>", "id or title of the activity the files belong to")
    .option("-o, --output <folder>", "where to put them", ".")
    .option("--concurrency <n>", "files at a time", count, 6)
    .addOption(
      new Option("--overwrite <how>", "what to do with a file that exists")
        .choices(["error", "replace", "rename"])
        .default("error"),
    )
    .option("--any-type", "take files other than CSV, SDF and XLSX, too")
    .option("--no-resume", "begin anew, whatever an earlier command left")
    .addHelpText("after", HELP)
    .action(
      action(async (context, named: string[], options: DownloadOptions) => {
        const { output, signal } = context;
        const client = await context.client();
        const activity = options.activity ? await findActivity(client, options.activity, signal) : null;
        const outcomes = await downloadAll(client, wantedFiles(named, activity), {
          folder: options.output,
          concurrency: options.concurrency,
          overwrite: options.overwrite,
          resume: options.resume,
          acceptContentTypes: options.anyType ? "any" : undefined,
          signal,
          displayFor: (names) => displayFor(output, names),
        });
        report(output, options.output, outcomes);
        if (signal.aborted) throw signal.reason;
        return exitCode(outcomes);
      }),
    );
}

function report(output: Output, folder: string, outcomes: readonly FileOutcome[]): void {
  const of = (state: FileOutcome["state"]) => outcomes.filter((one) => one.state === state);
  const paths = outcomes.filter(({ path }) => path !== null);
  output.result({ folder, files: outcomes.map(asJson) });
  // Where bars were shown, the paths are still to be told to whoever reads stdout; on a terminal they stand above.
  if (process.stderr.isTTY && !process.stdout.isTTY) for (const { path } of paths) output.path(path ?? "");
  else if (!process.stderr.isTTY) for (const { path } of of("already_there")) output.path(path ?? "");
  const there = of("already_there").length;
  if (there > 0)
    output.note(`${counted(there, "file")} had come before and ${there === 1 ? "was" : "were"} left as is.`);
  if (paths.length === outcomes.length) return;
  output.note(`${arrived(paths.length, outcomes.length, folder)}${mayGoOn(outcomes) ? AGAIN : ""}`);
  if (mayGoOn(outcomes)) output.note(`  ${commandLine()}`);
}

const AGAIN = " To go on where this stopped, run the same command again:";

/** What is not there, or in the way, is so the next time, too; its message says what to do. */
const mayGoOn = (outcomes: readonly FileOutcome[]) =>
  outcomes.some(
    ({ state, cause }) =>
      state === "interrupted" ||
      (state === "failed" &&
        explain(cause).exitCode === ExitCode.FAILURE &&
        !(cause instanceof FileExistsError || cause instanceof InvalidContentTypeError)),
  );

function asJson({ fileId, activityId, path, state, cause }: FileOutcome) {
  const error = cause && errorJson(cause);
  return { file_id: fileId, activity_id: activityId, path, state, ...(error && { error }) };
}

/** Where all fail alike, the code says why; where some came, that it is a part. */
function exitCode(outcomes: readonly FileOutcome[]): number {
  const failed = outcomes.filter(({ state }) => state === "failed");
  if (failed.length === 0) return ExitCode.OK;
  if (failed.length < outcomes.length) return ExitCode.PARTIAL;
  const codes = new Set(failed.map(({ cause }) => explain(cause).exitCode));
  return codes.size === 1 ? ([...codes][0] ?? ExitCode.FAILURE) : ExitCode.FAILURE;
}
