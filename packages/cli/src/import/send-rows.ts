import {
  ImportBatchError,
  type ImportRecord,
  type KaleidoscopeClient,
  type PushAllOptions,
  type PushOutcome,
  type PushTarget,
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
  extends Pick<PushAllOptions, "batchSize" | "concurrency" | "onProgress" | "signal"> {
  /** Called as imports end. */
  onImport: (done: number, total: number) => void;
}

/** Sends rows and waits until Kaleidoscope has worked through them. Does not throw: what went wrong is in the result. */
export async function sendRows(
  client: KaleidoscopeClient,
  rows: AsyncIterable<object>,
  target: PushTarget,
  { onImport, ...options }: SendOptions,
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
