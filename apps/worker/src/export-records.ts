import { clientOf } from "./client";
import type { Env } from "./env";
import { storeInParts } from "./store-in-parts";

/**
 * Stores all records of a search as `compounds-<day>.csv` in the bucket. A second run for the same day replaces the
 * first; a run that fails leaves it as it was.
 */
export async function exportRecords(env: Env, scheduledFor: Date): Promise<void> {
  const filename = `compounds-${scheduledFor.toISOString().slice(0, 10)}.csv`;
  const file = await clientOf(env).exports.openExport({
    filename,
    entity_slice_id: env.EXPORT_ENTITY_TYPE_ID,
    search_text: env.EXPORT_SEARCH_TEXT || null,
  });
  await storeInParts(env.EXPORTS, filename, file);
}
