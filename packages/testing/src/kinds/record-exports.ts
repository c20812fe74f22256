import { idIn, name, optional } from "../engine/checks";
import type { JsonObject } from "../engine/json";
import { queryShape } from "../engine/query-shape";
import { badRequest } from "../engine/refusal";
import { type Call, Reply } from "../engine/route";
import { contentDisposition } from "../files/file-reply";
import { fieldName } from "../records/find-field";
import { sliceKeyFieldIds } from "../records/slices";
import { listedViews } from "../records/views/view-row";
import { readField } from "../search/read-field";
import { givenParameters, idsText, searchChecks } from "../search/search-query";
import { searchRecords } from "../search/search-records";
import { textOf } from "../search/subject";
import type { Row, World } from "../world/world";
import type { Kind } from "./kind";

export const recordExports = {
  routes: [{ method: "GET", path: "/records/export/csv", handle: exportCsv }],
} satisfies Kind;

/** The rows are the results of a search with the same filters, in the same order. */
function exportCsv({ world, clock, query }: Call): Reply {
  const { limit: _limit, ...filters } = searchChecks(world);
  const wanted = queryShape(givenParameters(query), {
    ...filters,
    filename: name,
    entity_slice_id: idIn(world.entityTypes),
    record_view_id: optional(idIn(world.recordViews)),
    view_field_ids: optional(idsText),
  });
  const columns = exportColumns(world, {
    entitySliceId: wanted.entity_slice_id,
    recordViewId: wanted.record_view_id,
    viewFieldIds: wanted.view_field_ids,
  });
  const place = { operationId: wanted.operation_id ?? null, now: clock.now() };
  const rows = searchRecords(world, clock.now(), wanted).map((record) =>
    columns.map(({ fieldId }) => textOf(readField(world, record, fieldId, place).content)),
  );
  return new Reply(200, csvText([columns.map((column) => column.title), ...rows]), {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": contentDisposition(wanted.filename.split(/[\\/]/).pop() ?? wanted.filename),
  });
}

/** Formats rows as CSV (RFC 4180): lines end in CRLF, and cells are quoted if necessary. */
export const csvText = (rows: string[][]): string =>
  rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");

const csvCell = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export interface Column {
  fieldId: string;
  title: string;
}

/** Returns the key fields of the entity type, then the data fields: the view's, the requested ones, or all. */
export function exportColumns(
  world: World,
  wanted: { entitySliceId: string; recordViewId?: string; viewFieldIds?: string[] },
): Column[] {
  const keys = sliceKeyFieldIds(world.entityTypes.demand(wanted.entitySliceId));
  const columns = [...keys.map((id) => world.keyFields.demand(id)), ...dataFields(world, wanted)];
  return columns.map((field) => ({ fieldId: field.id, title: fieldName(field) }));
}

type Wanted = Parameters<typeof exportColumns>[1];

function dataFields(world: World, { entitySliceId, recordViewId, viewFieldIds }: Wanted): Row[] {
  if (recordViewId === undefined && viewFieldIds === undefined) {
    return world.dataFields.all().filter((field) => field.is_archived !== true);
  }
  const views =
    recordViewId === undefined ? listedViews(world) : [viewOfType(world, recordViewId, entitySliceId)];
  const viewFields = views.flatMap((view) => (view.view_fields ?? []) as JsonObject[]);
  const chosen = viewFieldIds?.map((id) => viewFieldWith(viewFields, id)) ?? viewFields;
  return chosen
    .map((one) => world.dataFields.get(String(one.data_field_id ?? one.lookup_field_id)))
    .filter((field) => field !== undefined);
}

function viewOfType(world: World, viewId: string, entitySliceId: string): Row {
  const view = world.recordViews.demand(viewId);
  if (view.entity_slice_id === entitySliceId) return view;
  throw badRequest(`The record view "${viewId}" shows another entity type than "${entitySliceId}".`);
}

function viewFieldWith(viewFields: JsonObject[], id: string): JsonObject {
  const found = viewFields.find((one) => one.id === id);
  if (!found) throw badRequest(`querystring/view_field_ids: there is no view field with id "${id}"`);
  return found;
}
