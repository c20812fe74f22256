import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

export async function readActivity(idOrTitle: string) {
  const activity = await client.activities.getActivityById(idOrTitle);
  if (!activity) return null;
  const [definition, people, labels, children, records, events] = await Promise.all([
    activity.getActivityDefinition(),
    activity.getAssignedUsers(),
    activity.getLabels(),
    activity.getChildActivities(),
    activity.getRecords(),
    activity.getEvents(),
  ]);
  return { activity, definition, people, labels, children, records, events };
}
