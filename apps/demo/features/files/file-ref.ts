import type { Activity, JsonValue } from "@kal/core";

/** A file that an activity names, as plain data for the browser. */
export interface FileRef {
  fileId: string;
  activityId: string;
  activityTitle: string;
  name: string;
  /** As the workspace calls it; the download has the last word. */
  type: string;
}

const text = (...candidates: (JsonValue | undefined)[]): string =>
  candidates.find((value): value is string => typeof value === "string" && value !== "") ?? "";

/** A file property holds one reference, or a list of them. What is no reference gives nothing. */
function references(content: JsonValue | undefined): { fileId: string; name: string; type: string }[] {
  if (Array.isArray(content)) return content.flatMap(references);
  if (typeof content !== "object" || content === null) return [];
  const fileId = text(content.file_id, content.id);
  if (!fileId) return [];
  const name = text(content.file_name, content.name, content.filename) || fileId;
  return [{ fileId, name, type: text(content.file_type, content.content_type, content.type) }];
}

/** Kaleidoscope has no list of files: they are found where activities name them, in properties of the kind `file`. */
export function fileRefs(activities: readonly Activity[]): FileRef[] {
  return activities.flatMap((activity) =>
    activity.properties
      .filter(({ field_type }) => field_type === "file")
      .flatMap(({ content }) => references(content))
      .map((file) => ({
        ...file,
        activityId: activity.id,
        activityTitle: activity.title ?? "Untitled activity",
      })),
  );
}
