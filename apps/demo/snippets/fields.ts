import { DataFieldTypeEnum } from "@kal/core";
import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

export async function assayFields() {
  const compound = await client.entityFields.getOrCreateKeyField("Compound ID");
  const ic50 = await client.entityFields.getOrCreateDataField("IC50 (nM)", DataFieldTypeEnum.NUMBER);
  await ic50.update({ field_description: "Mean of three runs" });
  return { compound, ic50 };
}
