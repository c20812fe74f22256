/**
 * The fake as handlers for MSW.
 *
 * @packageDocumentation
 */

import { HttpResponse, http, type RequestHandler } from "msw";
import type { FakeKaleidoscope } from "./fake";
import { ConnectionLost } from "./faults/connection-lost";

/**
 * MSW request handlers that let a fake answer every request to its address.
 *
 * ```ts
 * const fake = createFakeKaleidoscope();
 * const server = setupServer(...kaleidoscopeHandlers(fake));
 * ```
 *
 * @example
 * ```ts
 * import { createFakeKaleidoscope } from "@kal/testing";
 * import { kaleidoscopeHandlers } from "@kal/testing/msw";
 * import { setupServer } from "msw/node";
 * const server = setupServer(...kaleidoscopeHandlers(createFakeKaleidoscope()));
 * server.listen();
 * ```
 */
export function kaleidoscopeHandlers(fake: FakeKaleidoscope): RequestHandler[] {
  return [
    http.all(`${fake.url}/*`, async ({ request }) => {
      try {
        return await fake.handle(request);
      } catch (error) {
        // MSW would turn a thrown error into a 500, and a lost connection has no status.
        if (error instanceof ConnectionLost) return HttpResponse.error();
        throw error;
      }
    }),
  ];
}
