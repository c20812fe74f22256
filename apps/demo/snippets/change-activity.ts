import { ConflictError } from "@kal/core";
import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

export async function handOver(id: string, from: string, to: string) {
  const activity = await client.activities.getActivityById(id);
  try {
    await activity?.update({
      status: "in review",
      remove_assigned_user_ids: [from],
      add_assigned_user_ids: [to],
      due_date: new Date("2026-03-01"),
    });
    const plates = activity?.properties.find(({ property_name }) => property_name === "Plates");
    await plates?.updateProperty(4);
  } catch (error) {
    if (ConflictError.is(error)) console.warn("It is locked:", error.message);
    else throw error;
  }
}
