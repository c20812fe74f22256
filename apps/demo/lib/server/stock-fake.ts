import type { FakeKaleidoscope, JsonObject } from "@kal/testing";
import { demoIds } from "@kal/testing";
import { imagingCsv } from "./imaging-csv";

const IMAGING_ID = "5eed0000-00de-4000-8000-000000000001";

/** A "Raw data" property that names a stored file, as an upload leaves it. */
function fileProperty(id: string, activityId: string, file: JsonObject): JsonObject {
  return {
    id,
    property_field_id: demoIds.propertyFields.rawData,
    property_name: "Raw data",
    field_type: "file",
    content: file,
    resource_type: "task",
    resource_id: activityId,
    created_at: "2025-11-12T08:00:00.000Z",
    created_by: demoIds.users.dana,
    last_updated_by: demoIds.users.dana,
  };
}

function attach(fake: FakeKaleidoscope, activityId: string, fileId: string): void {
  const file = fake.world.files.demand(fileId);
  const activity = fake.world.activities.demand(activityId);
  const properties = Array.isArray(activity.properties) ? activity.properties : [];
  if (JSON.stringify(properties).includes(fileId)) return;
  const reference = { file_id: file.id, file_name: file.name, file_type: file.type };
  const id = fileId.replace("5eed0000", "5eed0001");
  activity.properties = [...properties, fileProperty(id, activityId, reference)];
}

/**
 * What the demo needs beyond the fake's own workspace: a workbook that an activity names, and a file so large,
 * over a line so slow, that one can watch it come and pause it.
 */
export function stockFake(fake: FakeKaleidoscope): void {
  const { krasIc50, krasViability } = demoIds.activities;
  attach(fake, krasIc50, demoIds.files.plateXlsx);
  const bytes = new TextEncoder().encode(imagingCsv());
  fake.world.files.put({
    id: IMAGING_ID,
    name: "aspc1-viability-imaging.csv",
    type: "text/csv",
    bytes,
    activity_id: krasViability,
  });
  attach(fake, krasViability, IMAGING_ID);
  const path = `/activities/${krasViability}/file/${IMAGING_ID}`;
  fake.faults.add({ when: { path }, times: Number.POSITIVE_INFINITY, pieceBytes: 48_000, pieceDelayMs: 40 });
}
