import type { IncomingMessage } from "node:http";

/** Next calls this once, before the first request. */
export async function register(): Promise<void> {
  // In this form, so that Next leaves the block out of what it builds for the edge, which lacks the module.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const [{ subscribe }, { noteHop }] = await Promise.all([
      import("node:diagnostics_channel"),
      import("@/lib/server/hops"),
    ]);
    subscribe("http.server.request.start", (message) =>
      noteHop((message as { request: IncomingMessage }).request),
    );
  }
}
