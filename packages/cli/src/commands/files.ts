import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { downloadAll } from "../download/download-all";
import { downloadExitCode, printDownloadReport } from "../download/download-report";
import { createProgressDisplay } from "../download/progress-display";
import { type RequestedFile, requestedFiles } from "../download/requested-files";
import { UsageError } from "../errors/cli-errors";
import { isStdout } from "../output/is-stdout";
import type { Output } from "../output/output";
import { commandAction, createCommand, createCommandGroup } from "../run/create-command";
import { parseCount } from "../run/option-parsers";
import { findActivity } from "../search/lookups";

interface DownloadOptions {
  activity?: string;
  output: string;
  concurrency: number;
  overwrite: "error" | "replace" | "rename";
  anyType?: boolean;
  resume: boolean;
}

const HELP = `
A file gets its name when it is complete. After Ctrl-C or an error, run the same command again to
resume: it skips finished files, and requests only the missing bytes of the others.

kal prints the paths of the files to stdout. --json prints { folder, files: [{ file_id,
activity_id, path, state, error }] }. The state is downloaded, already_there, failed or interrupted.

Examples:
  $ kal files download --activity "KRAS G12D IC50, plate 1" --output data
  $ kal files download 3f0c...=plate.csv 77ab...=structures.sdf`;

export function createFilesCommand(): Command {
  return createCommandGroup("files", "Download files.", [createDownloadCommand()]);
}

function createDownloadCommand(): Command {
  return createCommand("download", "Download files by id, or all files of an activity.")
    .argument("[files...]", "<id>, or <id>=<name> to choose the file name")
    .option("--activity <activity>", "id or title of the activity that the files belong to")
    .option("-o, --output <folder>", "folder to save the files in", ".")
    .option("--concurrency <n>", "maximum number of concurrent downloads", parseCount, 6)
    .addOption(
      new Option("--overwrite <how>", "what to do if a file already exists")
        .choices(["error", "replace", "rename"])
        .default("error"),
    )
    .option("--any-type", "accept any file type, not only CSV, SDF and XLSX")
    .option("--no-resume", "download all files again, even if an earlier command finished some")
    .addHelpText("after", HELP)
    .action(
      commandAction(async (context, args: string[], options: DownloadOptions) => {
        const { output, signal } = context;
        const client = await context.client();
        const activity = options.activity ? await findActivity(client, options.activity, signal) : null;
        const files = requestedFiles(args, activity);
        reserveStdoutFor(files, options.output, output);
        const outcomes = await downloadAll(client, files, {
          folder: options.output,
          concurrency: options.concurrency,
          overwrite: options.overwrite,
          resume: options.resume,
          acceptContentTypes: options.anyType ? "any" : undefined,
          signal,
          createDisplay: (names) => createProgressDisplay(output, names),
        });
        printDownloadReport(output, options.output, outcomes);
        if (signal.aborted) throw signal.reason;
        return downloadExitCode(outcomes);
      }),
    );
}

/** If a file goes to stdout, keeps everything else out of it. Throws `UsageError` if its contents would be mixed. */
function reserveStdoutFor(files: readonly RequestedFile[], folder: string, output: Output): void {
  const toStdout = files.filter(({ filename }) => filename !== null && isStdout(resolve(folder, filename)));
  if (toStdout.length === 0) return;
  if (output.json)
    throw new UsageError(
      "The contents of a file go to stdout, so --json requires a file name, such as <id>=plate.csv.",
    );
  if (toStdout.length > 1)
    throw new UsageError(
      "Only one file can go to stdout. Give the others file names, such as <id>=plate.csv.",
    );
  output.reserveStdout();
}
