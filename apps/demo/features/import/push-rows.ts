import { ImportBatchError, type ImportRecord, type PushOutcome, type RowRange } from "@kal/core";
import type { KaleidoscopeClient } from "@kal/web";
import type { ReadyRow } from "./check-rows";
import { type PushSummary, summary } from "./push-summary";

export interface PushStep {
  /** Rows that Kaleidoscope has accepted. */
  accepted: number;
  /** Rows of imports that have run to their end. */
  settled: number;
}

interface PushJob {
  client: KaleidoscopeClient;
  rows: readonly ReadyRow[];
  keyFieldNames: string[];
  signal: AbortSignal;
  onStep: (step: PushStep) => void;
}

/** Small enough that a bar moves, large enough that thousands of rows are a few requests. */
const BATCH_SIZE = 250;
const SETTLED_WITHIN_MS = 60_000;

/** Pushes the rows, waits for the imports they made, and says what became of every row. It does not throw. */
export async function pushRows({
  client,
  rows,
  keyFieldNames,
  signal,
  onStep,
}: PushJob): Promise<PushSummary> {
  const step: PushStep = { accepted: 0, settled: 0 };
  const { outcome, cause } = await push();
  const settled = await Promise.all(outcome.accepted.map(settle));
  return summary({ rows, outcome, settled, cause });

  async function push(): Promise<{ outcome: PushOutcome; cause: unknown }> {
    const none = { refused: [], unknown: [], unsent: [] };
    try {
      const { imports } = await client.imports.pushAll(
        rows.map(({ data }) => data),
        { key_field_names: keyFieldNames },
        {
          batchSize: BATCH_SIZE,
          signal,
          onProgress: ({ acceptedRows }) => {
            step.accepted = acceptedRows;
            onStep({ ...step });
          },
        },
      );
      return { outcome: { ...none, accepted: imports }, cause: null };
    } catch (error) {
      if (error instanceof ImportBatchError) return { outcome: error.outcome, cause: error.cause };
      return { outcome: { ...none, accepted: [], unsent: [{ from: 0, to: rows.length }] }, cause: error };
    }
  }

  /** After a cancel each import is looked at once: what was accepted goes on by itself. */
  async function settle(range: RowRange & { importId: string }) {
    const { imports } = client;
    const look = () => imports.getImport(range.importId).catch(() => null);
    const found: ImportRecord | null = signal.aborted
      ? await look()
      : await imports
          .waitFor(range.importId, { signal, deadlineMs: SETTLED_WITHIN_MS })
          .catch(() => (signal.aborted ? look() : null));
    step.settled += range.to - range.from;
    onStep({ ...step });
    return { range, found };
  }
}
