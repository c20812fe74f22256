import { idIn, json, listOf, name, nullable, object, optional } from "../engine/checks";
import type { JsonObject } from "../engine/json";
import { badRequest } from "../engine/refusal";
import { type Check, shape } from "../engine/shape";
import { fieldName, fieldNamed } from "../records/find-field";
import { sliceKeyFieldIds } from "../records/slices";
import { viewFieldsOf } from "../records/views/view-row";
import { checkReplaceable, stagingView } from "../registration/drafts";
import type { Row, World } from "../world/world";
import type { ImportJob } from "./import-job";
import { operationOf, ownView } from "./push-job";

export interface StagedJob {
  job: ImportJob;
  /** Drafts to archive after the rows are applied. */
  replaced: string[];
}

/** The job of `POST /imports/{id}/run`: the rows came with the earlier request, the columns come with this one. */
export function stagedJob(world: World, row: Row, body: JsonObject): StagedJob {
  const given = shape(body, {
    key_field_configurations: listOf(object),
    data_field_configurations: listOf(object),
    record_view_id: optional(nullable(idIn(world.recordViews))),
    replace_draft_record_ids: optional(listOf(name)),
  });
  const operation = operationOf(world, row.operation_id as string | null);
  const staging = row.is_draft === true && operation ? stagingView(world, operation) : null;
  const viewId = given.record_view_id ?? null;
  if (staging && viewId !== staging.id) {
    throw badRequest(`body/record_view_id must be the staging view of the activity, "${staging.id}"`);
  }
  const replaced = given.replace_draft_record_ids ?? [];
  if (replaced.length > 0 && !(staging && operation)) throw badRequest("Only drafts can be replaced.");
  if (operation) checkReplaceable(world, operation, replaced);
  const keyColumns = new Map(given.key_field_configurations.map(keyColumn(world, staging)));
  if (keyColumns.size === 0 && !staging)
    throw badRequest("body/key_field_configurations must name a key field");
  const tableId = operation && viewId !== null ? ownView(world, operation, viewId) : null;
  const job: ImportJob = {
    importId: row.id,
    rows: world.importRows.get(row.id) ?? [],
    keyColumns,
    dataColumns: new Map(given.data_field_configurations.map(dataColumn(world, staging))),
    operation,
    valueViewId: tableId,
    tableIds: tableId === null ? null : [tableId],
    fieldViewIds: [],
    programId: null,
    setName: null,
    staging,
  };
  return { job, replaced };
}

const keyColumn =
  (world: World, staging: Row | null) =>
  (configuration: JsonObject, index: number): [string, Row] => {
    const at = `body/key_field_configurations/${index}`;
    const column = name(configuration.name, `${at}/name`);
    const field = fieldNamed(world.keyFields, column);
    const keys = staging ? sliceKeyFieldIds(world.entityTypes.demand(String(staging.entity_slice_id))) : null;
    if (!field || (keys && !keys.includes(field.id)))
      throw badRequest(`${at}/name: "${column}" is not a key field here`);
    return [column, field];
  };

const dataColumn =
  (world: World, staging: Row | null) =>
  (configuration: JsonObject, index: number): [string, Row] => {
    const at = `body/data_field_configurations/${index}`;
    const column = name(configuration.name, `${at}/name`);
    const field = world.dataFields.demand(
      mappedField(world)(configuration.mapped_field_id, `${at}/mapped_field_id`),
    );
    optional(nullable(json))(configuration.type, `${at}/type`);
    if (staging && !viewFieldsOf(staging).some((one) => one.data_field_id === field.id)) {
      throw badRequest(`${at}: the staging table has no column for the data field "${fieldName(field)}"`);
    }
    return [column, field];
  };

const mappedField = (world: World): Check<string> => idIn(world.dataFields);
