import type { ReadOptions } from "../../transport/types";
import { checkCount } from "../../util/async-list";
import { batches } from "./batches";
import { inParallel } from "./in-parallel";
import { KalRecord } from "./record";
import { idKey } from "./record-cache";
import type { RecordIdentifier } from "./record-identifier";
import type { RecordReader } from "./record-reader";

/** Options of reading many records. */
export interface RecordsBatchOptions extends ReadOptions {
  /**
   * Number of records per request.
   *
   * @default 250, which results in URLs of about 10 kB
   */
  batchSize?: number | undefined;
}

/** Maximum number of concurrent requests. */
const CONCURRENCY = 4;

/** Reads records in batches, in the order of the identifiers. Cached records are not requested again. */
export async function readRecords(
  reader: RecordReader,
  identifiers: readonly RecordIdentifier[],
  options: RecordsBatchOptions,
  readOne: (identifier: RecordIdentifier, options: ReadOptions) => Promise<KalRecord | null>,
): Promise<KalRecord[]> {
  const { batchSize = 250, ...read } = options;
  checkCount("batchSize", batchSize);
  const found = new Map<string, KalRecord | null>();
  const ids = await inParallel(identifiers, CONCURRENCY, async (identifier) => {
    if (typeof identifier === "string") return identifier;
    if (identifier instanceof KalRecord) return identifier.id;
    // Skip `null` identifiers, as kalbio does.
    if (identifier == null) return "";
    const record = await readOne(identifier, read);
    if (record) found.set(record.id, record);
    return record?.id ?? "";
  });
  const asked = new Set<string>();
  const isMissing = (id: string) => {
    if (!id || found.has(id) || asked.has(id)) return false;
    const known = reader.known(idKey(id), read);
    if (known !== undefined) found.set(id, known);
    return known === undefined;
  };
  // Split as kalbio does, first into batches and then by what is cached, so that both send the same requests.
  const runs = batches(ids, batchSize).map((run) => {
    const missing = run.filter(isMissing);
    for (const id of missing) asked.add(id);
    return missing;
  });
  await inParallel(runs, CONCURRENCY, async (run) => {
    if (run.length > 0) for (const record of await reader.batch(run, read)) found.set(record.id, record);
  });
  return ids.flatMap((id) => found.get(id) ?? []);
}
