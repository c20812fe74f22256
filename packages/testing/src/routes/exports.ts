import { csvText } from "../csv/csv-text";
import { exportColumns } from "../csv/export-columns";
import { idIn, name, optional } from "../engine/checks";
import { queryShape } from "../engine/query-shape";
import { type Call, Reply, type Route } from "../engine/route";
import { contentDisposition } from "../files/content-disposition";
import { readField } from "../search/read-field";
import { givenParameters, idsText, searchChecks } from "../search/search-query";
import { searchRecords } from "../search/search-records";
import { textOf } from "../search/subject";

export const exportsRoutes: Route[] = [{ method: "GET", path: "/records/export/csv", handle: exportCsv }];

/** The rows are those of a search with the same filters, in the same order. */
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
