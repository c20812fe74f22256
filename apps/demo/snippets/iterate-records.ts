import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

// On a server: one record after the other, the next batch on its way while this one is used.
export async function heaviest(entityTypeId: string) {
  let found = { name: "", weight: 0 };
  for await (const record of client.records.iterate({ entity_slice_id: entityTypeId })) {
    const weight = Number(await record.getValueContent("MW")); // numbers come as text
    if (weight > found.weight) found = { name: `${record}`, weight };
  }
  return found;
}
