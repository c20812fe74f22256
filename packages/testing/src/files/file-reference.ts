import type { JsonObject } from "../engine/json";

/** Returns the content of a file property or file field, which refers to the stored file. */
export const fileReference = (file_id: string, file_name: string, file_type: string): JsonObject => ({
  file_id,
  file_name,
  file_type,
});
