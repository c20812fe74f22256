import type { IncomingResponse, OutgoingRequest, Send } from "./types";

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/**
 * Sends with `fetch`. Without one given, the global is looked up at call time, since Next.js, MSW and
 * tracing tools patch it later; it is called without a receiver, since Workers refuse a foreign one.
 */
export function fetchSend(given?: Fetch): Send {
  return async (request) => {
    const call = given ?? (globalThis.fetch as Fetch);
    return new FetchResponse(await call(request.url, toInit(request)));
  };
}

/** Only fields that were asked for: some runtimes throw on others (`cache` and `mode` in Workers). */
function toInit(request: OutgoingRequest): RequestInit {
  const init: RequestInit & { duplex?: "half" } = {
    method: request.method,
    headers: request.headers,
    redirect: "manual",
    signal: request.signal,
    ...(request.fetchOptions as RequestInit),
  };
  if (typeof request.body === "function") {
    init.body = request.body();
    init.duplex = "half";
  } else if (request.body !== null) init.body = request.body as BodyInit;
  return init;
}

class FetchResponse implements IncomingResponse {
  readonly #response: Response;

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
    // A locked body is being read; whoever reads it ends it through the request's signal.
    if (!this.#response.body?.locked) this.#response.body?.cancel().catch(() => {});
  }
}
