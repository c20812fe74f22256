import { KaleidoscopeClient } from "@kal/node";

// Reads KALEIDOSCOPE_API_CLIENT_ID and KALEIDOSCOPE_API_CLIENT_SECRET.
const client = new KaleidoscopeClient();

export async function overview() {
  const [programs, activities, events] = await Promise.all([
    client.programs.getPrograms(),
    client.activities.getActivities(),
    client.workspace.getEvents({ page_size: 6 }),
  ]);
  return { programs, activities, events };
}
