import type { Activity, JsonValue } from "@kal/node";

/** A file that an activity names. */
export interface ActivityFile {
  fileId: string;
  filename: string;
  /** The property that holds it. */
  property: string | null;
}

const firstText = (...candidates: (JsonValue | undefined)[]): string =>
  candidates.find((value): value is string => typeof value === "string" && value !== "") ?? "";

/** Kaleidoscope has no list of files: those of an activity are in its properties of the type `file`. */
export function activityFiles(activity: Activity): ActivityFile[] {
  const files = activity.properties
    .filter(({ field_type }) => field_type === "file")
    .flatMap(({ content, property_name }) =>
      references(content).map((file) => ({ ...file, property: property_name })),
    );
  return [...new Map(files.map((file) => [file.fileId, file])).values()];
}

/** A property holds one reference, or a list of them. What is no reference gives nothing. */
function references(content: JsonValue | undefined): { fileId: string; filename: string }[] {
  if (Array.isArray(content)) return content.flatMap(references);
  if (typeof content !== "object" || content === null) return [];
  const fileId = firstText(content.file_id, content.id);
  if (!fileId) return [];
  return [{ fileId, filename: firstText(content.file_name, content.name, content.filename) || fileId }];
}
