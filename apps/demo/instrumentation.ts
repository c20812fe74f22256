import type { IncomingMessage } from "node:http";

/** Next calls this once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ subscribe }, { noteHop }] = await Promise.all([
    import("node:diagnostics_channel"),
    import("@/lib/server/hops"),
  ]);
  subscribe("http.server.request.start", (message) =>
    noteHop((message as { request: IncomingMessage }).request),
  );
}
