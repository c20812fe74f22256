import { blobBytes } from "./blob-bytes";
import { canStreamRequests } from "./can-stream-requests";
import { neverText, streamBody, wholeBody } from "./stream-body";
import type { OutgoingBody, OutgoingRequest } from "./types";

/** The body of a request in the form that a `fetch` takes. It is opened once, however often it is offered. */
export class FetchBody {
  readonly #report: OutgoingRequest["report"];
  #body: Exclude<OutgoingBody, () => unknown> | ReadableStream<Uint8Array> | null;
  /** Set once the `fetch` has turned out to know neither streams nor Blobs of this kind. */
  isBytes = false;

  constructor({ body, report }: OutgoingRequest) {
    this.#report = report;
    this.#body = typeof body === "function" ? body() : body;
  }

  async init(): Promise<RequestInit & { duplex?: "half" }> {
    if (this.#body === null) return {};
    if (isStream(this.#body)) {
      if (!this.isBytes && canStreamRequests())
        return { body: streamBody(this.#body, this.#report), duplex: "half" };
      this.#body = await wholeBody(this.#body);
    }
    const body = this.#body;
    if (typeof body === "string" || ArrayBuffer.isView(body)) return { body: body as BodyInit };
    return { body: this.isBytes ? await blobBytes(body) : neverText(body) };
  }
}

function isStream(body: object | string): body is ReadableStream<Uint8Array> {
  return typeof (body as ReadableStream).getReader === "function";
}
