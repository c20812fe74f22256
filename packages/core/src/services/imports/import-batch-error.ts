import { KaleidoscopeError } from "../../errors/kaleidoscope-error";

/** A range of rows by their position in the input, counted from 0. `to` is exclusive. */
export interface RowRange {
  /** The first row, counted from 0. */
  from: number;
  /** The row after the last, counted from 0. */
  to: number;
}

/** The outcome of the rows of a push that did not finish. Together the four lists cover every row that was read. */
export interface PushOutcome {
  /** Rows in an import that Kaleidoscope accepted. */
  accepted: (RowRange & { importId: string })[];
  /** Rows in a batch that was rejected as a whole. None of them was imported. */
  refused: RowRange[];
  /**
   * Rows that were sent, but without a response. They may have been imported: check `getImports` before sending them
   * again.
   */
  unknown: RowRange[];
  /** Rows that were never sent. */
  unsent: RowRange[];
}

/**
 * Thrown if `pushAll` stops early. Its `outcome` says exactly which rows were imported; `cause` is the first failure,
 * or the signal's reason.
 */
export class ImportBatchError extends KaleidoscopeError {
  static override readonly kind: string = "ImportBatchError";

  constructor(
    /** The outcome of every row that was read. */
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
