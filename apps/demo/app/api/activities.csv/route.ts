import { KaleidoscopeError } from "@kal/core";
import { activitiesCsv } from "@/features/activities/activities-csv";
import { readFilter } from "@/features/activities/filter";
import { loadActivities } from "@/features/activities/load-activities";
import { authorize } from "@/lib/server/session";

/** The list of activities, under the filter of its page, for spreadsheets. */
export async function GET(request: Request): Promise<Response> {
  if (!authorize(request)) return Response.json({ message: "Not for other sites." }, { status: 401 });
  const filter = readFilter(Object.fromEntries(new URL(request.url).searchParams));
  try {
    const { found } = await loadActivities(filter);
    return new Response(activitiesCsv(found), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="activities.csv"',
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (!KaleidoscopeError.is(error)) throw error;
    return Response.json({ message: error.message }, { status: 502 });
  }
}
