import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

// In a server component: the secret stays on the server.
export async function experimentsUnderWay() {
  const activities = await client.activities.getActivities();
  return activities
    .filter(({ activity_type }) => activity_type === "experiment")
    .filter(({ status }) => status === "in progress")
    .map((activity) => activity.toJSON()); // plain objects, for client components
}
