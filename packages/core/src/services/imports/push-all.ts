import { KaleidoscopeAPIError } from "../../errors/api-error";
import { InvalidArgumentError } from "../../errors/invalid-argument-error";
import { KaleidoscopeError } from "../../errors/kaleidoscope-error";
import { CallTimeouts } from "../../transport/call-timeouts";
import { limitsFromNow } from "../../transport/limits";
import { abortReason } from "../../util/abort-reason";
import { ImportBatchError, type PushOutcome, type RowRange } from "./import-batch-error";

/** The progress of a push. */
export interface PushProgress {
  /** Rows in imports that Kaleidoscope has accepted. */
  acceptedRows: number;
  /** Total number of rows, if known in advance. */
  totalRows: number | null;
}

/** The result of a finished push. */
export interface PushReport {
  /** Number of rows that were sent. */
  rowCount: number;
  /** One import per batch, in the order of the rows. */
  imports: (RowRange & { importId: string })[];
}

interface Push {
  rows: Iterable<object> | AsyncIterable<object>;
  batchSize: number;
  concurrency: number;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: PushProgress) => void) | undefined;
  send: (batch: object[]) => Promise<string>;
}

/**
 * Sends rows in concurrent batches, each batch once. After the first failure, no new batch starts, but running ones
 * are awaited, so that the report covers all rows.
 */
export async function pushAll(push: Push): Promise<PushReport> {
  const { batchSize, concurrency, signal, rows } = push;
  if (!(batchSize >= 1) || !(concurrency >= 1))
    throw new InvalidArgumentError("batchSize and concurrency must be at least 1.");
  const outcome: PushOutcome = { accepted: [], refused: [], unknown: [], unsent: [] };
  const totalRows = Array.isArray(rows) ? rows.length : null;
  const under = new Set<Promise<void>>();
  let failure: { cause: unknown } | undefined;
  let acceptedRows = 0;
  let read = 0;

  const send = async (batch: object[], range: RowRange) => {
    try {
      const importId = await push.send(batch);
      outcome.accepted.push({ ...range, importId });
      acceptedRows += batch.length;
    } catch (cause) {
      failure ??= { cause };
      outcome[fateOf(cause)].push(range);
      return;
    }
    try {
      push.onProgress?.({ acceptedRows, totalRows });
    } catch (cause) {
      failure ??= { cause };
    }
  };

  for await (const { batch, failed } of batches(rows, batchSize, signal)) {
    const range = { from: read, to: read + batch.length };
    read = range.to;
    while (under.size >= concurrency) await Promise.race(under);
    failure ??= failed;
    if (signal?.aborted) failure ??= { cause: abortReason(signal) };
    if (failure) {
      outcome.unsent.push(range);
      break;
    }
    const sending: Promise<void> = send(batch, range).finally(() => under.delete(sending));
    under.add(sending);
  }
  await Promise.all(under);
  if (failure) {
    if (totalRows !== null && totalRows > read) outcome.unsent.push({ from: read, to: totalRows });
    for (const ranges of Object.values(outcome) as RowRange[][]) ranges.sort((a, b) => a.from - b.from);
    throw new ImportBatchError(outcome, failure.cause);
  }
  return { rowCount: read, imports: outcome.accepted.sort((a, b) => a.from - b.from) };
}

interface Batch {
  batch: object[];
  /** Set if the source of the rows failed after these rows. They were read, so they are reported. */
  failed?: { cause: unknown } | undefined;
}

async function* batches(
  rows: Push["rows"],
  size: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Batch> {
  if (Array.isArray(rows)) {
    for (let at = 0; at < rows.length; at += size) yield { batch: rows.slice(at, at + size) };
    return;
  }
  const source = iterate(rows);
  // The source may be waiting for a file or a queue, so an abort must not wait for the source.
  const timeouts = new CallTimeouts("", limitsFromNow(0, { signal }));
  let batch: object[] = [];
  try {
    for (;;) {
      let next: IteratorResult<object>;
      try {
        next = await timeouts.guard(Promise.resolve(source.next()));
      } catch (cause) {
        yield { batch, failed: { cause } };
        return;
      }
      if (next.done) break;
      batch.push(next.value);
      if (batch.length < size) continue;
      yield { batch };
      batch = [];
    }
    if (batch.length > 0) yield { batch };
  } finally {
    timeouts.release();
    // Close the source, which may hold a file or a connection open. A source that is waiting is closed later.
    const told = Promise.resolve(source.return?.());
    told.catch(() => {});
    if (!timeouts.stopped) await told;
  }
}

function iterate(rows: Push["rows"]): AsyncIterator<object> | Iterator<object> {
  const source = rows as Partial<AsyncIterable<object> & Iterable<object>>;
  const own = source[Symbol.asyncIterator]?.() ?? source[Symbol.iterator]?.();
  if (own) return own;
  // In Safari, streams are not iterable.
  const reader = (rows as ReadableStream<object>).getReader();
  return {
    next: () => reader.read() as Promise<IteratorResult<object>>,
    return: async () => {
      await reader.cancel();
      return { done: true, value: undefined };
    },
  };
}

/** A rejection proves that the rows were not imported. A 5xx, a broken connection or a timeout proves nothing. */
function fateOf(error: unknown): "refused" | "unknown" | "unsent" {
  if (KaleidoscopeError.is(error) && error.sent === false) return "unsent";
  const refused =
    error instanceof KaleidoscopeAPIError ? error.status < 500 : error instanceof InvalidArgumentError;
  return refused ? "refused" : "unknown";
}
