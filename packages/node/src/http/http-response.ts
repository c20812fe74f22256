import type { ClientRequest, IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import type { IncomingResponse, OutgoingRequest } from "@kal/core";
import { unref } from "../unref";
import { codingsOf, decodeBody } from "./decode-body";
import { headerOf } from "./header-of";
import { onAbort } from "./on-abort";

type OnChunk = (chunk: Uint8Array) => void | PromiseLike<void>;

/** A rest of this size is read off so that the connection can serve the next call; a larger one costs more than a new connection. */
const WORTH_DRAINING_BYTES = 64 * 1024;
const DRAIN_MS = 1_000;

/** A response of `node:http`, its body not read yet. */
export class HttpResponse implements IncomingResponse {
  readonly headers: { get(name: string): string | null };
  readonly #outgoing: ClientRequest;
  readonly #incoming: IncomingMessage;
  readonly #unlink: () => void;
  #failure: unknown;
  #over = false;

  constructor(request: OutgoingRequest, outgoing: ClientRequest, incoming: IncomingMessage) {
    this.#outgoing = outgoing;
    this.#incoming = incoming;
    this.#unlink = onAbort(request, (reason) => this.abort(reason));
    this.headers = { get: (name) => headerOf(incoming, name.toLowerCase()) };
    // May come before anyone reads; without a listener it would end the process.
    incoming.on("error", (error) => {
      this.#failure ??= error;
    });
  }

  get status(): number {
    return this.#incoming.statusCode ?? 0;
  }

  read(onChunk: OnChunk): Promise<void> {
    if (this.#failure || this.#incoming.destroyed) return Promise.reject(this.#failure ?? closed());
    const codings = codingsOf(headerOf(this.#incoming, "content-encoding"));
    if (codings.length === 0) return this.#pump(this.#incoming, onChunk);
    return decodeBody(this.#incoming, codings).then((source) => this.#pump(source, onChunk));
  }

  cancel(): void {
    if (this.#over) return;
    const { readableFlowing, complete } = this.#incoming;
    if (readableFlowing === null && this.#outgoing.writableFinished && (complete || this.#isSmall()))
      this.#drain();
    else this.#end(new Error("The body was cancelled."));
  }

  /** Ends what is left of the exchange; whoever reads gets the reason. */
  abort(reason: unknown): void {
    this.#end(reason);
    this.#incoming.destroy(reason as Error);
  }

  /** Hands over chunk after chunk as they come, without a promise for each. */
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
        if (!this.#over) fail(this.#failure ?? closed());
      });
    });
  }

  #finish(): void {
    this.#over = true;
    this.#unlink();
    // The server has answered without waiting for the whole request, and will not read the rest of it.
    if (!this.#outgoing.writableFinished) this.#outgoing.destroy();
  }

  #end(reason: unknown): void {
    if (this.#over) return;
    this.#over = true;
    this.#failure ??= reason;
    this.#unlink();
    this.#outgoing.destroy();
  }

  #isSmall(): boolean {
    const length = headerOf(this.#incoming, "content-length");
    return length !== null && Number(length) <= WORTH_DRAINING_BYTES;
  }

  #drain(): void {
    this.#over = true;
    this.#unlink();
    const timer = unref(setTimeout(() => this.#outgoing.destroy(), DRAIN_MS));
    this.#incoming.once("close", () => clearTimeout(timer));
    this.#incoming.resume();
  }
}

function closed(): Error {
  return new Error("The connection was closed.");
}
