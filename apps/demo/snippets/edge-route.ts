import { ActivitiesService, createClient } from "@kal/core";

export const runtime = "edge";

// No Node here, and only the service that is used: @kal/core needs `fetch` and nothing else.
export async function GET() {
  const client = createClient({
    clientId: process.env.KALEIDOSCOPE_API_CLIENT_ID,
    clientSecret: process.env.KALEIDOSCOPE_API_CLIENT_SECRET,
    services: { activities: ActivitiesService },
  });
  const activities = await client.activities.searchActivities({ statuses: ["in progress"] });
  const lines = activities.map(({ title, due_date }) => `"${title}",${due_date ?? ""}\n`);
  return new Response(lines.join(""), { headers: { "content-type": "text/csv" } });
}
