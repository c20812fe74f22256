import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

// On a server: one record after the other, the next batch on its way while this one is used.
export async function unmeasured(entityTypeId: string) {
  const names: string[] = [];
  for await (const record of client.records.iterate({ entity_slice_id: entityTypeId })) {
    const ic50 = await record.getValueContent("IC50 (nM)"); // null: not measured. Text: "41", or a limit such as ">200"
    if (ic50 === null) names.push(`${record}`);
  }
  return names;
}
