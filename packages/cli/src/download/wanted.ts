import { type Activity, distinctFileNames } from "@kal/node";
import { MissingError } from "../errors/missing-error";
import { UsageError } from "../errors/usage-error";
import { activityFiles } from "./activity-files";

/** A file to download. */
export interface Wanted {
  fileId: string;
  /** The activity that it is read through. */
  activityId: string | null;
  /** A path from the folder: as typed, or a safe name; `null`: its id. */
  filename: string | null;
}

/** The files named on the command line, as `<id>` or `<id>=<name>`; without any, all of the activity. */
export function wantedFiles(named: readonly string[], activity: Activity | null): Wanted[] {
  const own = activity ? distinctFileNames(activityFiles(activity)) : [];
  const activityId = activity?.id ?? null;
  if (named.length > 0) {
    return named.map((text) => {
      const { fileId, filename } = parsed(text);
      const known = own.find((file) => file.fileId === fileId)?.filename;
      return { fileId, activityId, filename: filename ?? known ?? null };
    });
  }
  if (!activity) throw new UsageError("Name files by their ids, or pass --activity for all files of one.");
  if (own.length === 0)
    throw new MissingError(`The activity "${activity.title}" names no file in its properties.`);
  return own.map(({ fileId, filename }) => ({ fileId, activityId, filename }));
}

function parsed(text: string): { fileId: string; filename: string | null } {
  const at = text.indexOf("=");
  const [fileId, filename] = at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
  if (!fileId || filename === "") throw new UsageError(`"${text}" is neither <id> nor <id>=<name>.`);
  return { fileId, filename };
}
