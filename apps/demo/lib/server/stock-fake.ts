import { demoIds, type FakeKaleidoscope, type Fault, type JsonObject } from "@kal/testing";
import { imagingCsv } from "./imaging-csv";

const IMAGING_ID = "5eed0000-00de-4000-8000-000000000001";
export const IMAGING_PATH = `/activities/${demoIds.activities.krasViability}/file/${IMAGING_ID}`;

/** A line so slow that one can watch the large file come, and pause it. */
export const slowLine: Fault = {
  when: { path: IMAGING_PATH },
  times: Number.POSITIVE_INFINITY,
  pieceBytes: 48_000,
  pieceDelayMs: 80,
};

/** What the demo needs beyond the fake's own workspace: a large file. */
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
}
