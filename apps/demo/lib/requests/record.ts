import type { IncomingResponse, Middleware } from "@kal/core";
import type { RequestEntry } from "./entry";

/**
 * A middleware that tells `sink` about every attempt, and again, under the same id, where its body breaks off. The
 * SDK adds credentials behind the last middleware, so none can be seen here; of the address only the path is kept,
 * because a query may hold what people typed.
 */
export function record(from: RequestEntry["from"], sink: (entry: RequestEntry) => void): Middleware {
  const failures = new Map<string, number>();
  return async (request, next) => {
    const started = performance.now();
    const call = `${request.method} ${request.url}`;
    const before = failures.get(call) ?? 0;
    const entry: RequestEntry = {
      id: crypto.randomUUID(),
      from,
      method: request.method,
      path: new URL(request.url).pathname,
      attempt: before + 1,
      status: null,
      broken: false,
      ms: 0,
    };
    const tell = (outcome: Partial<RequestEntry>, failed: boolean) => {
      if (failed) failures.set(call, before + 1);
      else failures.delete(call);
      sink({ ...entry, ...outcome, ms: Math.round(performance.now() - started) });
    };
    try {
      const response = await next(request);
      const { status } = response;
      tell({ status }, status >= 400);
      return watched(response, () => tell({ status, broken: true }, true));
    } catch (error) {
      tell({}, true);
      throw error;
    }
  };
}

function watched(response: IncomingResponse, onBroken: () => void): IncomingResponse {
  return {
    status: response.status,
    headers: response.headers,
    cancel: () => response.cancel(),
    read: async (onChunk) => {
      try {
        await response.read(onChunk);
      } catch (error) {
        onBroken();
        throw error;
      }
    },
  };
}
