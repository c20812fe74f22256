import type { JsonObject } from "../engine/json";
import { attachRecords, idList, tablesFor } from "../records/activity-records";
import { addOnce, getOrCreateRecord } from "../records/create-record";
import { nextSerialKey } from "../records/field-row";
import { findOrCreateSlice } from "../records/slices";
import { newViewField, viewFieldsOf } from "../records/views/view-row";
import { writeValue } from "../records/write-value";
import { addDraft } from "../registration/drafts";
import { actorId } from "../world/actor";
import { type Clock, isoTime, newId } from "../world/clock";
import type { RecordRow, World } from "../world/world";
import { type CheckedRow, checkRow } from "./check-row";
import { generatedKeys } from "./generated-keys";
import type { ImportJob } from "./import-job";

/**
 * Applies an import: adds fields, records and values, attaches the records, and updates the import's row. Returns the
 * number of valid rows.
 */
export function runImport(world: World, clock: Clock, job: ImportJob): number {
  const checked = job.rows.map((row) => checkRow(world, job, row));
  const fieldsAdded = createFields(world, job);
  const slice = job.staging
    ? world.entityTypes.demand(String(job.staging.entity_slice_id))
    : findOrCreateSlice(
        world,
        clock,
        [...job.keyColumns.values()].map((field) => field.id),
        job.importId,
      );
  const good = checked.filter((row) => row.errors.length === 0);
  const made = good.map((row) =>
    job.staging ? stageRow(world, clock, job, row) : applyRow(world, clock, job, row),
  );
  if (!job.staging) place(world, clock, job, slice.id, [...new Set(made.map(({ row }) => row.id))]);
  const errors = checked.flatMap((row) => row.errors);
  Object.assign(world.imports.demand(job.importId), {
    started_at: isoTime(clock),
    entity_slice_id: slice.id,
    import_result: {
      records_created: made.filter(({ created }) => created).length,
      records_updated: made.filter(({ created }) => !created).length,
      records_skipped: checked.length - good.length,
      fields_added: fieldsAdded,
      validation_result: {
        total_processed: checked.length,
        successful: good.length,
        failed: checked.length - good.length,
        errors,
      },
    } satisfies JsonObject,
  });
  return good.length;
}

interface Applied {
  row: RecordRow;
  created: boolean;
}

function applyRow(world: World, clock: Clock, job: ImportJob, { keys, contents }: CheckedRow): Applied {
  const operationId = job.operation?.id ?? null;
  const applied = getOrCreateRecord(world, clock, { keys, importId: job.importId, operationId });
  if (job.programId !== null) addOnce(applied.row.program_ids, job.programId);
  writeContents(world, clock, job, applied.row, contents);
  return applied;
}

/** Staging the same keys twice creates two drafts, because each draft gets an id from the system. */
function stageRow(world: World, clock: Clock, job: ImportJob, { keys, contents }: CheckedRow): Applied {
  const sliceId = String(job.staging?.entity_slice_id);
  const allKeys = new Map([...generatedKeys(world, world.entityTypes.demand(sliceId)), ...keys]);
  const operationId = job.operation?.id ?? null;
  const applied = getOrCreateRecord(world, clock, { keys: allKeys, operationId, isDraft: true, sliceId });
  writeContents(world, clock, job, applied.row, contents);
  if (job.operation) addDraft(job.operation, applied.row.id);
  return applied;
}

function writeContents(
  world: World,
  clock: Clock,
  job: ImportJob,
  record: RecordRow,
  contents: CheckedRow["contents"],
): void {
  for (const [fieldId, content] of contents) {
    writeValue(world, clock, record, {
      fieldId,
      content,
      operationId: job.operation?.id ?? null,
      recordViewId: job.valueViewId,
      importId: job.importId,
    });
  }
}

function place(world: World, clock: Clock, job: ImportJob, sliceId: string, recordIds: string[]): void {
  const { operation, tableIds, setName } = job;
  if (operation)
    attachRecords(world, clock, operation, recordIds, tableIds ?? tablesFor(world, operation, sliceId));
  if (setName !== null) extendSet(world, clock, setName, recordIds);
}

/** Adds the new fields to the world and to the requested views. */
function createFields(world: World, job: ImportJob): number {
  const newKeys = [...job.keyColumns.values()].filter((field) => !world.keyFields.has(field.id));
  const newData = [...job.dataColumns.values()].filter((field) => !world.dataFields.has(field.id));
  for (const field of newKeys) world.keyFields.put({ ...field, serial_key: nextSerialKey(world) });
  for (const field of newData) world.dataFields.put({ ...field, serial_key: nextSerialKey(world) });
  for (const viewId of job.fieldViewIds) {
    const view = world.recordViews.demand(viewId);
    view.view_fields = [
      ...viewFieldsOf(view),
      ...newData.map((field) => newViewField({ data_field_id: field.id })),
    ];
  }
  return newKeys.length + newData.length;
}

/** Adds records to the set of this name, and creates the set if it does not exist. */
export function extendSet(world: World, clock: Clock, setName: string, recordIds: string[]): void {
  const existing = world.recordSets.all().find((set) => set.set_name === setName);
  const set = existing ?? {
    id: newId(),
    set_name: setName,
    workspace_id: world.workspace.id,
    created_by: actorId(world),
    created_at: isoTime(clock),
  };
  set.record_ids = [...new Set([...idList(set, "record_ids"), ...recordIds])];
  world.recordSets.put(set);
}
