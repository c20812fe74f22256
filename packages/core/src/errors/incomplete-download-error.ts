import { KaleidoscopeError, type KaleidoscopeErrorOptions } from "./kaleidoscope-error";

/** A download ended before (or after) the length the server announced. */
export class IncompleteDownloadError extends KaleidoscopeError {
  static override readonly kind: string = "IncompleteDownloadError";

  constructor(
    /** Bytes that arrived. */
    readonly receivedBytes: number,
    /** The announced length in bytes, `null` where none was announced. */
    readonly expectedBytes: number | null,
    options: KaleidoscopeErrorOptions = {},
  ) {
    super(
      `The download ended after ${receivedBytes} of ${expectedBytes ?? "an unknown number of"} bytes. ` +
        "Nothing incomplete is handed over; call again to start afresh.",
      options,
    );
  }
}
