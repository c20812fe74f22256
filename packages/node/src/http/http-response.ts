import type { ClientRequest, IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import type { IncomingResponse, OutgoingRequest } from "@kal/core";
import { unref } from "../util/replaced-globals";
import { contentEncodings, decodeBody } from "./decode-body";
import { getHeader } from "./get-header";
import { onAbort } from "./on-abort";

type OnChunk = (chunk: Uint8Array) => void | PromiseLike<void>;

/** Unread bodies up to this size are drained to reuse the connection. For larger ones, a new connection is cheaper. */
const MAX_DRAIN_BYTES = 64 * 1024;
const DRAIN_MS = 1_000;

/** A response of `node:http` whose body is not read yet. */
export class HttpResponse implements IncomingResponse {
  readonly headers: { get(name: string): string | null };
  readonly #outgoing: ClientRequest;
  readonly #incoming: IncomingMessage;
  readonly #unlink: () => void;
  #failure: unknown;
  #ended = false;

  constructor(request: OutgoingRequest, outgoing: ClientRequest, incoming: IncomingMessage) {
    this.#outgoing = outgoing;
    this.#incoming = incoming;
    this.#unlink = onAbort(request, (reason) => this.abort(reason));
    this.headers = { get: (name) => getHeader(incoming, name.toLowerCase()) };
    // The error may come before the body is read. Without a listener it would crash the process.
    incoming.on("error", (error) => {
      this.#failure ??= error;
    });
  }

  get status(): number {
    return this.#incoming.statusCode ?? 0;
  }

  read(onChunk: OnChunk): Promise<void> {
    if (this.#failure || this.#incoming.destroyed) return Promise.reject(this.#failure ?? closed());
    const encodings = contentEncodings(getHeader(this.#incoming, "content-encoding"));
    if (encodings.length === 0) return this.#pump(this.#incoming, onChunk);
    return decodeBody(this.#incoming, encodings).then((source) => this.#pump(source, onChunk));
  }

  cancel(): void {
    if (this.#ended) return;
    const { readableFlowing, complete } = this.#incoming;
    if (readableFlowing === null && this.#outgoing.writableFinished && (complete || this.#isSmall()))
      this.#drain();
    else this.#end(new Error("The body was canceled."));
  }

  /** Closes the connection. A read in progress rejects with the reason. */
  abort(reason: unknown): void {
    this.#end(reason);
    this.#incoming.destroy(reason as Error);
  }

  /** Passes on chunks as they arrive, without a promise per chunk. */
  #pump(source: Readable, onChunk: OnChunk): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (error: unknown) => {
        source.off("data", take);
        this.#end(error);
        reject(error);
      };
      const take = (chunk: Uint8Array) => {
        try {
          const busy = onChunk(chunk);
          if (!busy) return;
          source.pause();
          busy.then(() => source.resume(), fail);
        } catch (error) {
          fail(error);
        }
      };
      source.on("data", take);
      source.on("error", fail);
      source.on("end", () => {
        this.#finish();
        resolve();
      });
      source.on("close", () => {
        if (!this.#ended) fail(this.#failure ?? closed());
      });
    });
  }

  #finish(): void {
    this.#ended = true;
    this.#unlink();
    // The server responded without waiting for the whole request, so it will not read the rest.
    if (!this.#outgoing.writableFinished) this.#outgoing.destroy();
  }

  #end(reason: unknown): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#failure ??= reason;
    this.#unlink();
    this.#outgoing.destroy();
  }

  #isSmall(): boolean {
    const length = getHeader(this.#incoming, "content-length");
    return length !== null && Number(length) <= MAX_DRAIN_BYTES;
  }

  #drain(): void {
    this.#ended = true;
    this.#unlink();
    const timer = unref(setTimeout(() => this.#outgoing.destroy(), DRAIN_MS));
    this.#incoming.once("close", () => clearTimeout(timer));
    this.#incoming.resume();
  }
}

function closed(): Error {
  return new Error("The connection was closed.");
}
