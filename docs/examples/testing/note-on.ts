import type { KaleidoscopeClient } from "@kal/node";

/** The code under test: puts a note on a compound. */
export async function noteOn(
  client: KaleidoscopeClient,
  compoundId: string,
  note: string,
): Promise<void> {
  const record = await client.records.getRecordById({ "Compound ID": compoundId });
  if (!record) throw new Error(`Compound ${compoundId} does not exist.`);
  await record.addValue("Notes", note);
}
