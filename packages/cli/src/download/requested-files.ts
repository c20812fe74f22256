import { type Activity, distinctFileNames } from "@kal/node";
import { MissingError, UsageError } from "../errors/cli-errors";
import { activityFiles } from "./activity-files";

/** A file to download. */
export interface RequestedFile {
  fileId: string;
  /** The activity through which the API serves the file. */
  activityId: string | null;
  /** A path relative to the folder: as typed, or a safe name from the activity. `null` means the id. */
  filename: string | null;
}

/**
 * Returns the files to download: those on the command line, as `<id>` or `<id>=<name>`, or else all files of the
 * activity. Throws if there are none.
 */
export function requestedFiles(args: readonly string[], activity: Activity | null): RequestedFile[] {
  const known = activity ? distinctFileNames(activityFiles(activity)) : [];
  const activityId = activity?.id ?? null;
  if (args.length > 0) {
    return args.map((arg) => {
      const { fileId, filename } = parseFileArgument(arg);
      const knownName = known.find((file) => file.fileId === fileId)?.filename;
      return { fileId, activityId, filename: filename ?? knownName ?? null };
    });
  }
  if (!activity)
    throw new UsageError("No files to download. Pass file ids, or --activity for all files of an activity.");
  if (known.length === 0) throw new MissingError(`The activity "${activity.title}" has no files.`);
  return known.map(({ fileId, filename }) => ({ fileId, activityId, filename }));
}

function parseFileArgument(arg: string): { fileId: string; filename: string | null } {
  const at = arg.indexOf("=");
  const [fileId, filename] = at < 0 ? [arg, null] : [arg.slice(0, at), arg.slice(at + 1)];
  if (!fileId || filename === "")
    throw new UsageError(`Invalid file "${arg}". Pass an id, or <id>=<name> to choose the file name.`);
  return { fileId, filename };
}
