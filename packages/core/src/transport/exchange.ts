import { ConnectionError } from "../errors/connection-error";
import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import { append } from "../util/append";
import { decodeUtf8 } from "../util/utf8";
import type { CallTimeouts } from "./call-timeouts";
import { redactCause } from "./redact-cause";
import { type Sent, secretsOf } from "./sent-secrets";
import type { IncomingResponse, ResponseInfo } from "./types";

/** A response in progress. Its timeouts apply until the body is read or canceled. */
export class Exchange {
  readonly #response: IncomingResponse;
  readonly #timeouts: CallTimeouts;
  #state: "unread" | "reading" | "over" = "unread";

  constructor(
    /** For error messages, such as `GET /programs`. */
    readonly what: string,
    response: IncomingResponse,
    timeouts: CallTimeouts,
    /** `true` if a redirect led to another origin. */
    readonly foreign: boolean,
    readonly sent: Sent,
  ) {
    this.#response = response;
    this.#timeouts = timeouts;
  }

  get status(): number {
    return this.#response.status;
  }

  get info(): ResponseInfo {
    const { status, headers } = this.#response;
    return { status, headers, requestId: headers.get("x-request-id") };
  }

  header(name: string): string | null {
    return this.#response.headers.get(name);
  }

  /** The secrets that errors must not quote. */
  get secrets(): string[] {
    return secretsOf(this.sent);
  }

  /**
   * Reads the body once, chunk by chunk. Rethrows errors of `onChunk` unchanged, and throws `ConnectionError` if the
   * connection breaks.
   */
  async read(onChunk: (chunk: Uint8Array) => void | PromiseLike<void>): Promise<void> {
    if (this.#state !== "unread") {
      throw new InvalidArgumentError(
        `The answer to ${this.what} was read or cancelled already, and comes only once. Ask for it again.`,
      );
    }
    this.#state = "reading";
    const timeouts = this.#timeouts;
    /** Compared by identity, because the connection may also break while the consumer is working. */
    let consumer: { error: unknown } | undefined;
    let atWork: PromiseLike<void> | undefined;
    const blame = (error: unknown): never => {
      consumer = { error };
      throw error;
    };
    const take = (chunk: Uint8Array): void | PromiseLike<void> => {
      timeouts.markActivity();
      let busy: void | PromiseLike<void>;
      try {
        busy = onChunk(chunk);
      } catch (error) {
        return blame(error);
      }
      if (!busy) return;
      timeouts.pause();
      atWork = busy.then(() => timeouts.resume(), blame);
      return atWork;
    };
    try {
      // Some senders report the end while the consumer still handles the last chunk.
      await timeouts.guard(this.#response.read(take).then(() => atWork));
    } catch (error) {
      this.#response.cancel();
      if (consumer?.error === error || timeouts.stopped || error instanceof KaleidoscopeError) throw error;
      throw new ConnectionError(
        `The connection broke in the middle of the answer to ${this.what}. Try again.`,
        { cause: redactCause(error, this.secrets) },
      );
    } finally {
      this.#state = "over";
      timeouts.release();
    }
  }

  /** Returns the body as text without a byte-order mark. */
  async text(check?: (bytes: number) => void): Promise<string> {
    return decodeUtf8(await this.bytes(check));
  }

  /** Returns the body. `check` receives the total number of bytes before each chunk is stored, and may throw. */
  async bytes(check?: (bytes: number) => void): Promise<Uint8Array> {
    let all: Uint8Array | undefined;
    let length = 0;
    await this.read((chunk) => {
      check?.(length + chunk.length);
      // Most responses are a single chunk, which needs no copy.
      all = all ? append(all, length, chunk, Number(this.header("content-length"))) : chunk;
      length += chunk.length;
    });
    return all?.subarray(0, length) ?? new Uint8Array();
  }

  /** Cancels the body, which frees its connection and its timer. Ends a read in progress. */
  cancel(): void {
    if (this.#state === "reading") {
      this.#timeouts.stop(new KaleidoscopeError("The body was cancelled."));
      return;
    }
    this.#state = "over";
    this.#timeouts.release();
    this.#response.cancel();
  }
}
