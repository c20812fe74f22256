import { FetchBody } from "./fetch-body";
import { type LooseResponse, readLooseBody } from "./read-loose-body";
import { framingHeader, refusedHeader } from "./refused-header";
import { cannotTake } from "./stream-body";
import type { IncomingResponse, OutgoingRequest, Send } from "./types";

/** The part of `fetch` that the SDK uses: the global one, a framework's, or a test's. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/**
 * Sends with `fetch`. If none is given, looks up the global one for each call, because Next.js, MSW and tracing tools
 * patch it later. Calls it without a receiver, because Workers reject a foreign one.
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
    const body = new FetchBody(request);
    let signal: AbortSignal | undefined = request.signal;
    for (;;) {
      try {
        return new FetchResponse(
          await call(request.url, { ...toInit(request, signal), ...(await body.init()) }),
        );
      } catch (error) {
        if (cannotTake(error) && !body.isBytes) body.isBytes = true;
        // Node's `fetch` rejects the signals of jsdom. The call still ends when it is aborted; the request goes on.
        else if (signal && isOfSignal(error)) signal = undefined;
        else throw request.signal.aborted ? error : (refusedHeader(request.headers) ?? error);
      }
    }
  };
}

/** True for a signal of another realm or library, which is refused before anything is sent. */
function isOfSignal(error: unknown): boolean {
  return error instanceof Error && error.name === "TypeError" && /\bAbortSignal\b/.test(error.message);
}

/**
 * Sets only the fields that the caller asked for, because some runtimes throw on others (`cache` and `mode` in
 * Workers).
 */
function toInit(request: OutgoingRequest, signal: AbortSignal | undefined): RequestInit {
  return {
    ...(request.fetchOptions as RequestInit),
    // These fields override the caller's: a `redirect` or `headers` field could send the token to other origins.
    method: request.method,
    headers: withoutFraming(request.headers),
    redirect: "manual",
    ...(signal && { signal }),
  };
}

/**
 * Removes headers that the runtime sets itself: Node's `fetch` fails on headers such as `Transfer-Encoding` with what
 * looks like a network error.
 */
function withoutFraming(headers: Record<string, string>): Record<string, string> {
  const entries = Object.entries(headers);
  if (!entries.some(([name]) => framingHeader.test(name))) return headers;
  return Object.fromEntries(entries.filter(([name]) => !framingHeader.test(name)));
}

class FetchResponse implements IncomingResponse {
  readonly #response: Response;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  constructor(response: Response) {
    this.#response = response;
  }

  get status(): number {
    // A redirect that the runtime hides has status 0. Reporting 302 passes it to the redirect handling.
    return this.#response.type === "opaqueredirect" ? 302 : this.#response.status;
  }

  /** Treats an unreadable header as absent: SvelteKit's `fetch` throws for headers that it does not serialize. */
  readonly headers = {
    get: (name: string): string | null => {
      try {
        return this.#response.headers.get(name) ?? null;
      } catch {
        return null;
      }
    },
  };

  async read(onChunk: (chunk: Uint8Array) => void | PromiseLike<void>): Promise<void> {
    const { body } = this.#response;
    if (!body?.getReader) return readLooseBody(this.#response as LooseResponse, onChunk);
    const reader = body.getReader();
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
    const body = this.#reader ?? this.#response.body;
    if (body?.cancel) body.cancel().catch(() => {});
    else (body as LooseResponse["body"])?.destroy?.();
  }
}
