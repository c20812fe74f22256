import {
  ImportBatchError,
  type ImportRecord,
  type KaleidoscopeClient,
  type PushAllOptions,
  type PushOutcome,
  type PushTarget,
  type RowRange,
} from "@kal/node";

/** What became of rows that were sent. */
export interface Sent {
  outcome: PushOutcome;
  /** The imports by id, as far as their end could be seen. */
  imports: Map<string, ImportRecord>;
  /** Why not all went through; `undefined` where all did. */
  cause: unknown;
}

export interface SendOptions
  extends Pick<PushAllOptions, "batchSize" | "concurrency" | "onProgress" | "signal" | "timeoutMs"> {
  /** How many rows there are. */
  rowCount: number;
  /** Called as imports end. */
  onImport: (done: number, total: number) => void;
}

/** Sends rows and waits until Kaleidoscope has worked through them. Does not throw: what went wrong is in the result. */
export async function sendRows(
  client: KaleidoscopeClient,
  rows: AsyncIterable<object>,
  target: PushTarget,
  { rowCount, onImport, ...options }: SendOptions,
): Promise<Sent> {
  const sent: Sent = {
    outcome: { accepted: [], refused: [], unknown: [], unsent: [] },
    imports: new Map(),
    cause: undefined,
  };
  try {
    sent.outcome.accepted = (await client.imports.pushAll(rows, target, options)).imports;
  } catch (error) {
    if (!(error instanceof ImportBatchError)) throw error;
    sent.outcome = error.outcome;
    sent.cause = error.cause;
  }
  addUnread(sent, rowCount);
  const { accepted } = sent.outcome;
  onImport(0, accepted.length);
  for (const { importId } of accepted) {
    try {
      sent.imports.set(importId, await client.imports.waitFor(importId, { signal: options.signal }));
    } catch (error) {
      // Imports go on by themselves; that the end of this one was not seen does not hide the others'.
      sent.cause ??= error;
      if (options.signal?.aborted) break;
    }
    onImport(sent.imports.size, accepted.length);
  }
  return sent;
}

/** After a failure no more rows are read; without one, all that were checked must have been read again. */
function addUnread(sent: Sent, rowCount: number): void {
  const read = Math.max(
    0,
    ...Object.values(sent.outcome).flatMap((ranges: RowRange[]) => ranges.map(({ to }) => to)),
  );
  if (read < rowCount) {
    const last = sent.outcome.unsent.at(-1);
    if (last?.to === read) last.to = rowCount;
    else sent.outcome.unsent.push({ from: read, to: rowCount });
  }
  if (read !== rowCount)
    sent.cause ??= new Error(`${rowCount} rows were checked, but ${read} were read when they were sent.`);
}
