import { ConnectionLost } from "./connection-lost";
import type { Fault } from "./fault";
import { wait } from "./wait";

type Pacing = Pick<Fault, "stallAt" | "cutAt" | "pieceBytes" | "pieceDelayMs">;

export const isPaced = (fault: Pacing): boolean =>
  fault.stallAt !== undefined || fault.cutAt !== undefined || fault.pieceBytes !== undefined;

/** Reads a stream in pieces of a limited size. */
class Pieces {
  #rest = new Uint8Array(0);

  constructor(readonly reader: ReadableStreamDefaultReader<Uint8Array>) {}

  /** Returns up to `limit` bytes, or null at the end. */
  async next(limit: number): Promise<Uint8Array | null> {
    while (this.#rest.length === 0) {
      const { done, value } = await this.reader.read();
      if (done) return null;
      this.#rest = new Uint8Array(value);
    }
    const piece = this.#rest.subarray(0, limit);
    this.#rest = this.#rest.subarray(piece.length);
    return piece;
  }
}

/** Returns a body that arrives slowly, stops, or breaks. It reads only on demand, so byte counts are exact. */
export function shapeStream(
  body: ReadableStream<Uint8Array>,
  pacing: Pacing,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const pieces = new Pieces(body.getReader());
  const end = Math.min(pacing.stallAt ?? Infinity, pacing.cutAt ?? Infinity);
  let sent = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (sent >= end) {
          if (end === pacing.cutAt) return controller.error(new ConnectionLost("terminated"));
          await wait(Infinity, signal);
        }
        if (sent > 0 && pacing.pieceDelayMs) await wait(pacing.pieceDelayMs, signal);
        const piece = await pieces.next(Math.min(end - sent, pacing.pieceBytes ?? Infinity));
        if (!piece) return controller.close();
        sent += piece.length;
        controller.enqueue(piece);
      },
      cancel: (reason) => pieces.reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
