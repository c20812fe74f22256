import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

export async function registerTwo(activityId: string) {
  const rows = [
    { Alias: "CRO-B01", SMILES: "COc1ccc2ncc(C)cc2c1" },
    { Alias: "CRO-B02", SMILES: "Cc1ccc2ncccc2c1N" },
  ];
  const importId = await client.registration.stageDrafts(activityId, ["Alias"], rows);
  await client.imports.waitFor(importId);
  await client.registration.validateDrafts(activityId); // a check: nothing is registered
  await client.registration.submitDrafts(activityId);
  return client.registration.getDraftStatuses(activityId);
}
