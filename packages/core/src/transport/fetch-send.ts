import { canStreamRequests } from "./can-stream-requests";
import { refusedHeader } from "./refused-header";
import type { IncomingResponse, OutgoingRequest, Send } from "./types";

/** A `fetch`, as far as it is needed: the global one, a framework's, or a test's. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/**
 * Sends with `fetch`. Without one given, the global is looked up at call time, since Next.js, MSW and
 * tracing tools patch it later; it is called without a receiver, since Workers refuse a foreign one.
 *
 * @example
 * ```ts
 * import { fetchSend, KaleidoscopeClient } from "@kal/core";
 * const send = fetchSend((url, init) => fetch(url, { ...init, keepalive: true }));
 * const client = new KaleidoscopeClient({ clientId: "id", clientSecret: "from your secrets", send });
 * ```
 */
export function fetchSend(given?: Fetch): Send {
  return async (request) => {
    const call = given ?? (globalThis.fetch as Fetch);
    const init = await toInit(request);
    try {
      return new FetchResponse(await call(request.url, init));
    } catch (error) {
      throw request.signal.aborted ? error : (refusedHeader(request.headers) ?? error);
    }
  };
}

/** Only fields that were asked for: some runtimes throw on others (`cache` and `mode` in Workers). */
async function toInit(request: OutgoingRequest): Promise<RequestInit> {
  const init: RequestInit & { duplex?: "half" } = {
    ...(request.fetchOptions as RequestInit),
    // Behind what the caller gave: a `redirect` or `headers` of his would send the token to other origins.
    method: request.method,
    headers: request.headers,
    redirect: "manual",
    signal: request.signal,
  };
  const { body } = request;
  if (typeof body !== "function") {
    if (body !== null) init.body = body as BodyInit;
    return init;
  }
  if (!canStreamRequests()) {
    // As a request's body such a runtime would send the text "[object ReadableStream]".
    const chunks: BlobPart[] = [];
    // Not through a Response, which in Chromium takes every failure of the stream for one of the network.
    await body().pipeTo(new WritableStream({ write: (chunk) => void chunks.push(chunk as BlobPart) }));
    init.body = new Blob(chunks);
    return init;
  }
  init.body = reported(body(), request.report);
  init.duplex = "half";
  return init;
}

function reported(
  stream: ReadableStream<Uint8Array>,
  report: OutgoingRequest["report"],
): ReadableStream<Uint8Array> {
  if (!report) return stream;
  const teller = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      report.sent();
      controller.enqueue(chunk);
    },
  });
  return stream.pipeThrough(teller);
}

class FetchResponse implements IncomingResponse {
  readonly #response: Response;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  constructor(response: Response) {
    this.#response = response;
  }

  get status(): number {
    // A redirect that the runtime hides has status 0; 302 sends it to the code that judges redirects.
    return this.#response.type === "opaqueredirect" ? 302 : this.#response.status;
  }

  get headers(): Headers {
    return this.#response.headers;
  }

  async read(onChunk: (chunk: Uint8Array) => void | PromiseLike<void>): Promise<void> {
    const reader = this.#response.body?.getReader();
    if (!reader) return;
    this.#reader = reader;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        const busy = onChunk(value);
        if (busy) await busy;
      }
    } catch (error) {
      reader.cancel(error).catch(() => {});
      throw error;
    }
  }

  cancel(): void {
    (this.#reader ?? this.#response.body)?.cancel().catch(() => {});
  }
}
