import {
  ImportBatchError,
  type ImportRecord,
  type KaleidoscopeClient,
  type PushAllOptions,
  type PushOutcome,
  type PushTarget,
  type RowRange,
} from "@kal/node";

/** The outcome of sending rows. */
export interface SendResult {
  outcome: PushOutcome;
  /** The imports that finished, by id. */
  imports: Map<string, ImportRecord>;
  /** The first error, or `undefined` if everything succeeded. */
  cause: unknown;
}

export interface SendOptions
  extends Pick<PushAllOptions, "batchSize" | "concurrency" | "onProgress" | "signal" | "timeoutMs"> {
  rowCount: number;
  /** Called after each import finishes. */
  onImport: (done: number, total: number) => void;
}

/**
 * Sends rows in batches and waits until Kaleidoscope has processed them. Returns errors of batches and imports in the
 * result, and throws other errors, such as invalid arguments.
 */
export async function sendRows(
  client: KaleidoscopeClient,
  rows: AsyncIterable<object>,
  target: PushTarget,
  { rowCount, onImport, ...options }: SendOptions,
): Promise<SendResult> {
  const result: SendResult = {
    outcome: { accepted: [], refused: [], unknown: [], unsent: [] },
    imports: new Map(),
    cause: undefined,
  };
  try {
    result.outcome.accepted = (await client.imports.pushAll(rows, target, options)).imports;
  } catch (error) {
    if (!(error instanceof ImportBatchError)) throw error;
    result.outcome = error.outcome;
    result.cause = error.cause;
  }
  addUnreadRows(result, rowCount);
  const { accepted } = result.outcome;
  onImport(0, accepted.length);
  for (const { importId } of accepted) {
    try {
      result.imports.set(importId, await client.imports.waitFor(importId, { signal: options.signal }));
    } catch (error) {
      // The server continues with the other imports, so wait for them, too.
      result.cause ??= error;
      if (options.signal?.aborted) break;
    }
    onImport(result.imports.size, accepted.length);
  }
  return result;
}

/** Adds the rows that were not read after an error to the unsent ones. Without an error, all checked rows must be read. */
function addUnreadRows(result: SendResult, rowCount: number): void {
  const read = Math.max(
    0,
    ...Object.values(result.outcome).flatMap((ranges: RowRange[]) => ranges.map(({ to }) => to)),
  );
  if (read < rowCount) {
    const last = result.outcome.unsent.at(-1);
    if (last?.to === read) last.to = rowCount;
    else result.outcome.unsent.push({ from: read, to: rowCount });
  }
  if (read !== rowCount)
    result.cause ??= new Error(`kal checked ${rowCount} rows, but read ${read} rows when it sent them.`);
}
