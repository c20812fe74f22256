import { ActivitiesService, createClient, KaleidoscopeError, ProgramsService } from "@kal/core";
import { activitiesCsv } from "@/features/activities/activities-csv";
import { readFilter, searchFilters } from "@/features/activities/filter";
import { activityRows } from "@/lib/activities";
import { edgeCredentials } from "@/lib/edge-credentials";
import { namedProgram } from "@/lib/named";
import { authorize } from "@/lib/server/session";

/** Where there is no Node: `@kal/core` needs `fetch` and nothing else, and only the two services named here. */
export const runtime = "edge";

export async function GET(request: Request): Promise<Response> {
  if (!authorize(request)) return Response.json({ message: "Not for other sites." }, { status: 401 });
  const filter = readFilter(Object.fromEntries(new URL(request.url).searchParams));
  const client = createClient({
    ...edgeCredentials(),
    services: { activities: ActivitiesService, programs: ProgramsService },
  });
  try {
    const [found, programs] = await Promise.all([
      client.activities.searchActivities(searchFilters(filter) ?? {}),
      client.programs.getPrograms(),
    ]);
    const rows = activityRows(found, { programs: programs.map(namedProgram) }).filter(
      (row) => !filter.program || row.programs.some(({ id }) => id === filter.program),
    );
    return new Response(activitiesCsv(rows), {
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
