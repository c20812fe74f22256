import { ConnectionLost } from "../faults/connection-lost";
import { abortReason } from "../faults/wait";

type Handler = (request: Request, signal: AbortSignal) => Promise<Response>;

const never = () => new AbortController().signal;

/** Wraps a response body so that it errors when the signal aborts, like the body of a real fetch. */
function abortable(body: ReadableStream<Uint8Array>, signal: AbortSignal): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let onAbort: () => void;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        onAbort = () => {
          const reason = abortReason(signal);
          controller.error(reason);
          reader.cancel(reason).catch(() => {});
        };
        signal.addEventListener("abort", onAbort, { once: true });
      },
      async pull(controller) {
        const { done, value } = await reader.read();
        if (signal.aborted) return;
        if (!done) return controller.enqueue(value);
        signal.removeEventListener("abort", onAbort);
        controller.close();
      },
      cancel(reason) {
        signal.removeEventListener("abort", onAbort);
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Converts a wire response to what `fetch` returns: decodes the body and keeps the headers unchanged. */
function received(response: Response, signal: AbortSignal, url: string, redirected: boolean): Response {
  let body: ReadableStream<Uint8Array> | null = response.body;
  if (body && response.headers.get("content-encoding") === "gzip") {
    body = body.pipeThrough(new DecompressionStream("gzip") as ReadableWritablePair<Uint8Array, Uint8Array>);
  }
  const { status, headers } = response;
  const result = new Response(body && abortable(body, signal), { status, headers });
  // A constructed Response has neither property, and code under test may log or compare them.
  Object.defineProperties(result, { url: { value: url }, redirected: { value: redirected } });
  return result;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Returns the request that follows a redirect, according to the fetch standard. */
function follow(request: Request, location: string, status: number): Request {
  const toGet = status === 303 || (request.method === "POST" && (status === 301 || status === 302));
  const headers = new Headers(request.headers);
  if (toGet) headers.delete("content-type");
  const target = new URL(location, request.url);
  if (target.origin !== new URL(request.url).origin) headers.delete("authorization");
  if (toGet) return new Request(target, { method: "GET", headers });
  return new Request(new Request(target, request), { headers });
}

/** Returns a standard `fetch` that reaches only the given handler at the given origin. It may be called unbound. */
export function fetchOver(origin: string, handler: Handler): typeof fetch {
  return async (input, init) => {
    // Pass the signal separately: Request may reject the AbortSignal class of a test environment.
    const { signal: given, ...rest } = init ?? {};
    const signal = given ?? (input instanceof Request ? input.signal : never());
    if (signal.aborted) throw abortReason(signal);
    let request = new Request(input, rest);
    const mode = request.redirect;
    for (let hops = 0; hops <= 20; hops += 1) {
      if (new URL(request.url).origin !== origin) {
        throw new ConnectionLost(
          `fetch failed: the fake answers at ${origin} only, not ${new URL(request.url).origin}`,
        );
      }
      // Buffer the body: it can be read only once, and a redirect may need it again.
      const spare = mode === "follow" && request.body ? request.clone() : request;
      const response = await handler(request, signal);
      const location = response.headers.get("location");
      if (mode === "manual" || location === null || !REDIRECTS.has(response.status)) {
        return received(response, signal, request.url, hops > 0);
      }
      if (mode === "error") throw new TypeError("fetch failed: unexpected redirect");
      request = follow(spare, location, response.status);
    }
    throw new TypeError("fetch failed: redirect count exceeded");
  };
}
