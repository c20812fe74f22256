import { attachRecords, tablesFor, viewsOf } from "../records/activity-records";
import type { Clock } from "../world/clock";
import type { RecordRow, Row, World } from "../world/world";

/** Adds a registered record to the activity's tables of that entity type and to its results table. */
export function attachRegistered(world: World, clock: Clock, operation: Row, record: RecordRow): void {
  const definition = world.definitions.get(String(operation.definition_id));
  const wanted = definition?.registration_result_record_view_id ?? definition?.registration_record_view_id;
  const resultViews = viewsOf(world, operation)
    .filter(
      (view) => typeof wanted === "string" && (view.id === wanted || view.parent_record_view_id === wanted),
    )
    .filter((view) => view.id !== operation.registration_staging_record_view_id)
    .map((view) => view.id);
  const tables = new Set([...tablesFor(world, operation, record.entity_slice_id), ...resultViews]);
  attachRecords(world, clock, operation, [record.id], [...tables]);
}
