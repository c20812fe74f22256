import { KaleidoscopeError } from "../../errors/kaleidoscope-error";

/** Rows by their place in the input: `from` is the first, `to` the one after the last. Counted from 0. */
export interface RowRange {
  /** The first row, counted from 0. */
  from: number;
  /** The row after the last, counted from 0. */
  to: number;
}

/** What became of the rows when a push could not be finished. Together the four lists cover every row that was read. */
export interface PushOutcome {
  /** In an import that Kaleidoscope accepted. */
  accepted: (RowRange & { importId: string })[];
  /** Refused as a whole: none of these rows is in. */
  refused: RowRange[];
  /** Sent, but the answer never came: they may be in. Look at `getImports` before sending them again. */
  unknown: RowRange[];
  /** Never sent. */
  unsent: RowRange[];
}

/** `pushAll` stopped early. Says exactly which rows are in; `cause` is the first failure, or the signal's reason. */
export class ImportBatchError extends KaleidoscopeError {
  static override readonly kind: string = "ImportBatchError";

  constructor(
    /** What became of every row that was read. */
    readonly outcome: PushOutcome,
    cause: unknown,
  ) {
    const { accepted, refused, unknown, unsent } = outcome;
    super(
      `Not all rows were pushed: ${rows(accepted)} accepted, ${rows(refused)} refused, ${rows(unknown)} unknown, ${rows(unsent)} not sent. ` +
        "error.outcome names them; rows that are unknown may be in, so check the imports before sending those again.",
      { cause },
    );
  }
}

function rows(ranges: readonly RowRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}
