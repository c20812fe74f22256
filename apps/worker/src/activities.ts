import { clientOf } from "./client";
import type { Env } from "./env";

/** `GET /activities`: all activities, cached in the isolate for a minute. */
export async function listActivities(request: Request, env: Env): Promise<Response> {
  const activities = await clientOf(env).activities.getActivities({ signal: request.signal });
  const rows = activities.map(({ id, title, activity_type, status, due_date }) => ({
    id,
    title,
    activity_type,
    status,
    due_date,
  }));
  return Response.json(rows, { headers: { "cache-control": "private, no-store" } });
}
