import { whenDropped } from "../util/on-garbage-collected";
import { UNBUFFERED } from "../util/unbuffered";

type Read = (onChunk: (chunk: Uint8Array) => void | PromiseLike<void>) => Promise<void>;

/**
 * What a body and its stream share. The body is held by its connection, so it must not hold a stream that nobody
 * reads from any more: it knows the stream only while somebody waits for the next chunk.
 */
class Handover {
  #waiting: ReadableStreamDefaultController<Uint8Array> | null = null;
  #goOn: (() => void) | null = null;
  #end: { error?: unknown } | null = null;

  /** The reader of the stream waits for a chunk. */
  ask(controller: ReadableStreamDefaultController<Uint8Array>): void {
    this.#waiting = controller;
    this.#settle();
    this.#goOn?.();
    this.#goOn = null;
  }

  /** Gives a chunk to whoever waits, and waits for the next who does. */
  give(chunk: Uint8Array): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.enqueue(chunk);
    return new Promise((goOn) => {
      if (this.#waiting) goOn();
      else this.#goOn = goOn;
    });
  }

  /** The stream was canceled. Using its controller would throw from now on. */
  leave(): void {
    this.#waiting = null;
  }

  finish(end: { error?: unknown }): void {
    this.#end = end;
    this.#settle();
  }

  #settle(): void {
    if (!this.#end || !this.#waiting) return;
    if (Object.hasOwn(this.#end, "error")) this.#waiting.error(this.#end.error);
    else this.#waiting.close();
    this.#waiting = null;
  }
}

/** A body as a stream. Nothing is read before it is asked for; a stream that is dropped half-read lets go of the connection. */
export function streamOf(read: Read, cancel: () => void): ReadableStream<Uint8Array> {
  const handover = new Handover();
  let begun = false;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        handover.ask(controller);
        if (begun) return;
        begun = true;
        begin(read, handover);
      },
      cancel() {
        handover.leave();
        cancel();
      },
    },
    UNBUFFERED,
  );
  whenDropped(stream, cancel);
  return stream;
}

/** A function of its own: a closure made in `pull` would hold the controller for as long as the body lasts. */
function begin(read: Read, handover: Handover): void {
  read((chunk) => handover.give(chunk)).then(
    () => handover.finish({}),
    (error: unknown) => handover.finish({ error }),
  );
}
