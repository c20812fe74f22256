import { resolve } from "node:path";
import { FileExistsError, InvalidContentTypeError } from "@kal/node";
import { explainError } from "../errors/explain-error";
import { errorJson } from "../errors/print-error";
import { ExitCode } from "../exit-codes";
import { formatCount } from "../output/format";
import type { Output } from "../output/output";
import type { FileOutcome } from "./download-all";

/** Prints the paths that were not printed during the download, a summary, and how to resume. */
export function printDownloadReport(output: Output, folder: string, outcomes: readonly FileOutcome[]): void {
  output.result({ folder, files: outcomes.map(outcomeJson) });
  const complete = outcomes.filter(({ path }) => path !== null);
  const skipped = outcomes.filter(({ state }) => state === "already_there");
  // Bars print the paths only to the terminal, so a pipe on stdout still needs them.
  const onTerminal = process.stdout.isTTY || output.isStdoutReserved;
  const unprinted = !process.stderr.isTTY ? skipped : onTerminal ? [] : complete;
  for (const { path } of unprinted) output.path(path ?? "");
  if (skipped.length > 0)
    output.note(
      `Skipped ${formatCount(skipped.length, "file")} that ${skipped.length === 1 ? "was" : "were"} already downloaded.`,
    );
  if (complete.length === outcomes.length) return;
  const summary = downloadSummary(complete.length, outcomes.length, folder);
  const canResume = outcomes.some(isRetryable);
  output.note(canResume ? `${summary} To resume, run the same command again:` : summary);
  if (canResume) output.note(`  ${quoteCommand()}`);
}

/** Returns a sentence such as "1 of 2 files is in data." */
export function downloadSummary(count: number, total: number, folder: string): string {
  if (count === 0)
    return total === 1
      ? "The file was not downloaded."
      : `None of ${formatCount(total, "file")} were downloaded.`;
  // A folder such as ".." would run into the period.
  const place = /^[./\\]+$/.test(folder) ? resolve(folder) : folder;
  return `${count} of ${formatCount(total, "file")} ${count === 1 ? "is" : "are"} in ${place}.`;
}

/** Returns the command as a shell accepts it. */
export function quoteCommand(args: readonly string[] = process.argv.slice(2)): string {
  const quote = (arg: string) => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`);
  return ["kal", ...args].map(quote).join(" ");
}

/** If all files failed for one reason, returns its exit code; if only some failed, returns `PARTIAL`. */
export function downloadExitCode(outcomes: readonly FileOutcome[]): number {
  const failed = outcomes.filter(({ state }) => state === "failed");
  if (failed.length === 0) return ExitCode.OK;
  if (failed.length < outcomes.length) return ExitCode.PARTIAL;
  const codes = new Set(failed.map(({ cause }) => explainError(cause).exitCode));
  return codes.size === 1 ? ([...codes][0] ?? ExitCode.FAILURE) : ExitCode.FAILURE;
}

/** A missing file, an existing file and a wrong type fail again with the same command. */
const isRetryable = ({ state, cause }: FileOutcome) =>
  state === "interrupted" ||
  (state === "failed" &&
    explainError(cause).exitCode === ExitCode.FAILURE &&
    !(cause instanceof FileExistsError || cause instanceof InvalidContentTypeError));

function outcomeJson({ fileId, activityId, path, state, cause }: FileOutcome) {
  const error = cause && errorJson(cause);
  return { file_id: fileId, activity_id: activityId, path, state, ...(error && { error }) };
}
