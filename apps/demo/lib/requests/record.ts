import type { Middleware } from "@kal/core";
import type { RequestEntry } from "./entry";

/**
 * A middleware that tells `sink` about every attempt. The SDK adds credentials behind the last middleware, so
 * none can be seen here; of the address only the path is kept, because a query may hold what people typed.
 */
export function record(from: RequestEntry["from"], sink: (entry: RequestEntry) => void): Middleware {
  return async (request, next) => {
    const started = performance.now();
    const finish = (status: number | null) =>
      sink({
        id: crypto.randomUUID(),
        from,
        method: request.method,
        path: new URL(request.url).pathname,
        status,
        ms: Math.round(performance.now() - started),
      });
    try {
      const response = await next(request);
      finish(response.status);
      return response;
    } catch (error) {
      finish(null);
      throw error;
    }
  };
}
