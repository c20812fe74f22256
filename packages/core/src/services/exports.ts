import { type DownloadOptions, type FileDownload, openDownload } from "../files/download";
import type { Query } from "../transport/query";
import { requireData } from "../util/check-arguments";
import { omitNullish } from "../util/omit-nullish";
import { Service } from "./service";

/** What to export. Every value is a string: ids are joined with commas, filters and sorts are JSON text. */
export interface ExportQuery {
  /** Name of the export. Its last path component becomes the file name. */
  filename: string;
  /** The entity type whose records are exported. */
  entity_slice_id: string;
  /** Id of a record view. */
  record_view_id?: string | null | undefined;
  /** Ids of fields of a view, joined with commas. */
  view_field_ids?: string | null | undefined;
  /** Ids of key values, as in `record.identifier_ids`, joined with commas. */
  identifier_ids?: string | null | undefined;
  /** Ids of record sets, joined with commas. */
  record_set_ids?: string | null | undefined;
  /** Id of a program. */
  program_id?: string | null | undefined;
  /** Id of the activity. */
  operation_id?: string | null | undefined;
  /** Filters on fields of a view: JSON text of `ViewFieldFilter[]`. */
  view_field_filters?: string | null | undefined;
  /** Sorts by fields of a view: JSON text of `ViewFieldSort[]`. */
  view_field_sorts?: string | null | undefined;
  /** Filters on fields of the records: JSON text of `FieldFilter[]`. */
  entity_field_filters?: string | null | undefined;
  /** Sorts by fields of the records: JSON text of `FieldSort[]`. */
  entity_field_sorts?: string | null | undefined;
  /** Text to search for in the records. */
  search_text?: string | null | undefined;
}

const QUERY = [
  "filename",
  "entity_slice_id",
  "record_view_id",
  "view_field_ids",
  "identifier_ids",
  "record_set_ids",
  "program_id",
  "operation_id",
  "view_field_filters",
  "view_field_sorts",
  "entity_field_filters",
  "entity_field_sorts",
  "search_text",
];

/** `client.exports` */
export class ExportsService extends Service {
  /**
   * Opens a CSV export of records without reading it yet. Omits parameters that are `null`.
   *
   * Throws `NotFoundError`, `InvalidContentTypeError`, and the usual errors of a call.
   * `GET /records/export/csv`
   *
   * @example
   * ```ts
   * const csv = await client.exports.openExport({ filename: "compounds.csv", entity_slice_id: entityType.id });
   * console.log(csv.name, await csv.text());
   * ```
   */
  async openExport(query: ExportQuery, options?: DownloadOptions): Promise<FileDownload> {
    requireData(query, "{ filename, entity_slice_id }", ...QUERY);
    const call = {
      path: "/records/export/csv",
      query: omitNullish(query) as Query,
      name: query.filename,
      fallbackName: "export.csv",
    };
    return openDownload(this.core, call, options);
  }
}
