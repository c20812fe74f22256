import { ActivitiesService, createClient } from "@kal/core";

// A route handler without Node: @kal/core needs `fetch` and nothing else, so this runs in a Worker as well.
const client = createClient({
  clientId: process.env.KALEIDOSCOPE_API_CLIENT_ID,
  clientSecret: process.env.KALEIDOSCOPE_API_CLIENT_SECRET,
  services: { activities: ActivitiesService }, // only what is used
});

export async function GET() {
  const activities = await client.activities.searchActivities({ statuses: ["in progress"] });
  const lines = activities.map(({ title, due_date }) => `"${title}",${due_date ?? ""}\n`);
  return new Response(lines.join(""), { headers: { "content-type": "text/csv" } });
}
