import { type DownloadOptions, type FileDownload, lookupOptions, openDownload } from "../files/download";
import { jsonQuery } from "../transport/query";
import { omitNullish } from "../util/omit-nullish";
import { type RecordsQuery, SEARCH_CRITERIA } from "./records/search-query";
import { requestData } from "./request-data";
import { Service } from "./service";

/** What to export. */
export interface ExportQuery extends Omit<RecordsQuery, "entity_slice_id"> {
  /** Name of the export. Its last path component becomes the file name. */
  filename: string;
  /** Id of the entity type whose records are exported. */
  entity_slice_id: string;
  /** Id of a record view. */
  record_view_id?: string | null | undefined;
  /** Ids of fields of a view, as a list or joined with commas. */
  view_field_ids?: readonly string[] | string | null | undefined;
}

const ID_LISTS = ["record_set_ids", "identifier_ids", "view_field_ids"];

/** `client.exports` */
export class ExportsService extends Service {
  /**
   * Opens a CSV export of records without reading it yet. Takes the criteria of `records.searchRecords`, except
   * `limit`. Omits parameters that are `null`.
   *
   * Throws `NotFoundError`, `InvalidContentTypeError`, and the usual errors of a call. Before the export is sent,
   * throws `InvalidArgumentError` for an unknown criterion, and `UnresolvedIdentifierError` or
   * `AmbiguousIdentifierError` for a name.
   * `GET /records/export/csv`
   *
   * @example
   * ```ts
   * const csv = await client.exports.openExport({
   *   filename: "compounds.csv",
   *   entity_slice_id: entityType.id,
   *   entity_field_filters: [{ field_id: "IC50 (nM)", filter_type: "is_less_than", filter_prop: 100 }],
   * });
   * console.log(csv.name, await csv.text());
   * ```
   */
  async openExport(query: ExportQuery, options: DownloadOptions = {}): Promise<FileDownload> {
    const names = [
      ...SEARCH_CRITERIA.filter((name) => name !== "limit"),
      "filename",
      "record_view_id",
      "view_field_ids",
    ];
    const lookup = lookupOptions(options);
    const data = await requestData(
      this.core,
      query,
      "{ filename, entity_slice_id }",
      names,
      lookup,
      omitNullish,
    );
    for (const name of ID_LISTS) {
      const ids = data[name];
      if (Array.isArray(ids)) data[name] = ids.join(",");
    }
    const call = {
      path: "/records/export/csv",
      query: jsonQuery(data),
      name: query.filename,
      fallbackName: "export.csv",
    };
    return openDownload(this.core, call, options);
  }
}
