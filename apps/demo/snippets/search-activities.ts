import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

// Every filter has to hold; within a list, any one of its values.
export async function openChemistry(labelId: string, chemistId: string) {
  return client.activities.searchActivities({
    search_text: "scaffold",
    activity_types: ["task", "experiment"],
    statuses: ["to do", "in progress"],
    label_ids: [labelId],
    assigned_user_ids: [chemistId],
    completed_behavior: "hide-all",
  });
}
