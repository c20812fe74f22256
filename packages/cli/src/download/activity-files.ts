import type { Activity, JsonValue } from "@kal/node";

/** A file that a property of an activity refers to. */
export interface ActivityFile {
  fileId: string;
  filename: string;
  property: string | null;
}

/**
 * Returns the files of an activity, each once. The API has no list of files, so this reads the properties whose type is
 * `file`.
 */
export function activityFiles(activity: Activity): ActivityFile[] {
  const files = activity.properties
    .filter(({ field_type }) => field_type === "file")
    .flatMap(({ content, property_name }) =>
      fileReferences(content).map((file) => ({ ...file, property: property_name })),
    );
  return [...new Map(files.map((file) => [file.fileId, file])).values()];
}

/** Reads one reference or a list of them, and ignores other content. */
function fileReferences(content: JsonValue | undefined): { fileId: string; filename: string }[] {
  if (Array.isArray(content)) return content.flatMap(fileReferences);
  if (typeof content !== "object" || content === null) return [];
  const fileId = firstText(content.file_id, content.id);
  if (!fileId) return [];
  return [{ fileId, filename: firstText(content.file_name, content.name, content.filename) || fileId }];
}

const firstText = (...candidates: (JsonValue | undefined)[]): string =>
  candidates.find((value): value is string => typeof value === "string" && value !== "") ?? "";
