import { listActivities } from "./activities";
import type { Env } from "./env";
import { sendFile } from "./files";
import { proxy } from "./proxy";

/** What the Worker answers. Everything else is 404. */
export async function answer(request: Request, env: Env): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith("/api/kal/")) return proxy(request, env);
  if (request.method !== "GET") return refusal(405, "method_not_allowed", "Only GET is answered here.");
  if (pathname === "/activities") return listActivities(request, env);
  const fileId = /^\/files\/([\w-]+)$/.exec(pathname)?.[1];
  if (fileId) return sendFile(fileId, request, env);
  return refusal(404, "not_found", "There is /activities, /files/{id} and /api/kal/.");
}

/** An error as all of the Worker's errors are: `{ code, message }`. */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ code, message }, { status, headers: { "cache-control": "no-store", ...headers } });
}
