import { demoIds, type FakeKaleidoscope, type JsonObject } from "@kal/testing";
import { imagingCsv } from "./imaging-csv";

const IMAGING_ID = "5eed0000-00de-4000-8000-000000000001";

/**
 * What the demo needs beyond the fake's own workspace: a file so large, over a line so slow, that one can watch it
 * come and pause it.
 */
export function stockFake(fake: FakeKaleidoscope): void {
  const { krasViability } = demoIds.activities;
  const file = { id: IMAGING_ID, name: "aspc1-viability-imaging.csv", type: "text/csv" };
  const bytes = new TextEncoder().encode(imagingCsv());
  fake.world.files.put({ ...file, bytes, activity_id: krasViability });
  // As an upload leaves it: the activity's property names the file.
  const properties = fake.world.activities.demand(krasViability).properties as JsonObject[];
  const rawData = properties.find(
    ({ property_field_id }) => property_field_id === demoIds.propertyFields.rawData,
  );
  if (rawData) rawData.content = { file_id: file.id, file_name: file.name, file_type: file.type };
  const path = `/activities/${krasViability}/file/${IMAGING_ID}`;
  fake.faults.add({ when: { path }, times: Number.POSITIVE_INFINITY, pieceBytes: 48_000, pieceDelayMs: 40 });
}
