import { LONGEST_TIMER } from "../transport/call-timeouts";
import type { OutgoingBody } from "../transport/types";
import { Refusal } from "./refusal";

/** A body up to this size is held, so that it can be sent again after a 401. A longer one flows through. */
const HELD_BYTES = 65_536;

export interface BodyLimits {
  maxBytes: number;
  /** Milliseconds between two chunks. */
  timeoutMs: number;
  /** Milliseconds for the whole body, so that a drop now and then does not keep it open for ever. */
  deadlineMs: number;
}

export interface RequestBody {
  body: OutgoingBody | null;
  length?: number;
  replayable: boolean;
  /** Why the body broke off while it was sent; the sender reports only that it did. */
  failure(): Refusal | undefined;
}

/** Takes a request's body, counting. What exceeds the limits is a `Refusal`, at once or while it flows. */
export async function takeBody(
  request: Request,
  limits: BodyLimits,
  onChunk: () => void,
): Promise<RequestBody> {
  const declared = declaredLength(request, limits);
  if (!request.body) return { body: null, replayable: true, failure: () => undefined };
  const chunks = new Chunks(request.body.getReader(), declared, limits);
  const held: Uint8Array[] = [];
  while (chunks.seen <= HELD_BYTES) {
    const chunk = await chunks.next();
    if (!chunk) return { body: joined(held, chunks.seen), replayable: true, failure: () => undefined };
    held.push(chunk);
  }
  let failure: Refusal | undefined;
  const flow = () => {
    if (!held.length && chunks.seen) throw new TypeError("The body of this request has been sent already.");
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        try {
          const chunk = held.shift() ?? (await chunks.next());
          onChunk();
          if (chunk) controller.enqueue(chunk);
          else controller.close();
        } catch (error) {
          if (error instanceof Refusal) failure = error;
          controller.error(error);
        }
      },
      cancel: () => chunks.cancel(),
    });
  };
  return { body: flow, length: declared, replayable: false, failure: () => failure };
}

class Chunks {
  seen = 0;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #declared: number | undefined;
  readonly #limits: BodyLimits;
  readonly #endsAt: number;

  constructor(
    reader: ReadableStreamDefaultReader<Uint8Array>,
    declared: number | undefined,
    limits: BodyLimits,
  ) {
    this.#reader = reader;
    this.#declared = declared;
    this.#limits = limits;
    this.#endsAt = performance.now() + limits.deadlineMs;
  }

  async next(): Promise<Uint8Array | null> {
    try {
      const { done, value } = await this.#inTime(this.#reader.read());
      this.seen += value?.length ?? 0;
      if (this.seen > this.#limits.maxBytes) throw tooLarge(this.#limits);
      const uneven = done
        ? this.seen !== (this.#declared ?? this.seen)
        : this.seen > (this.#declared ?? this.seen);
      if (uneven) throw new Refusal(400, "bad_length", "The body is not as long as it was said to be.");
      return done ? null : value;
    } catch (error) {
      this.cancel();
      if (error instanceof Refusal) throw error;
      throw new Refusal(400, "body_broken", "The body broke off before its end.");
    }
  }

  cancel(): void {
    this.#reader.cancel().catch(() => {});
  }

  #inTime<T>(read: Promise<T>): Promise<T> {
    const ms = Math.min(this.#limits.timeoutMs, this.#endsAt - performance.now(), LONGEST_TIMER);
    return new Promise<T>((resolve, reject) => {
      const late = () => reject(new Refusal(408, "body_timeout", "The body came too slowly."));
      const timer = setTimeout(late, Math.max(ms, 0));
      read.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }
}

function declaredLength(request: Request, limits: BodyLimits): number | undefined {
  const text = request.headers.get("content-length");
  if (text === null || !request.body) return undefined;
  if (Number(text) > limits.maxBytes) throw tooLarge(limits);
  return Number(text);
}

function tooLarge({ maxBytes }: BodyLimits): Refusal {
  return new Refusal(413, "body_too_large", `The body is larger than the ${maxBytes} bytes allowed here.`);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
