import { type SearchRecordsQuery, unlisted } from "@kal/core";
import { isMode, type Mode } from "@/lib/browser/mode";
import type { Column } from "./column";
import { filterProp } from "./rules";

export interface FieldRule {
  fieldId: string;
  rule: string;
  /** As it was typed. */
  value: string;
}

/** What the address asks for. */
export interface RecordsQuery {
  /** Id of the entity type; empty for the first one. */
  type: string;
  text: string;
  filters: FieldRule[];
  sort: { fieldId: string; descending: boolean } | null;
  limit: number | null;
  mode: Mode;
}

type SearchParams = { [name: string]: string | string[] | undefined };

const SEPARATOR = "~";

export function readQuery(params: SearchParams): RecordsQuery {
  const all = (name: string) => [params[name] ?? []].flat();
  const one = (name: string) => all(name)[0]?.trim() ?? "";
  const filters = all("filter").flatMap((filter) => {
    const [fieldId = "", rule = "", ...value] = filter.split(SEPARATOR);
    return fieldId && rule ? [{ fieldId, rule, value: value.join(SEPARATOR) }] : [];
  });
  // How a form without scripts adds one.
  if (one("field") && one("rule"))
    filters.push({ fieldId: one("field"), rule: one("rule"), value: one("value") });
  const limit = Math.trunc(Number(one("limit")));
  const mode = one("mode");
  return {
    type: one("type"),
    text: one("text"),
    filters,
    sort: one("sort") ? { fieldId: one("sort"), descending: one("order") === "down" } : null,
    limit: limit > 0 ? limit : null,
    mode: isMode(mode) ? mode : "proxy",
  };
}

/** The parameters of an address that asks for this; those of hidden inputs too. */
export function parameters({ type, text, filters, sort, limit, mode }: RecordsQuery): [string, string][] {
  const given: [string, string][] = [
    ["type", type],
    ["text", text],
    ...filters.map(({ fieldId, rule, value }): [string, string] => [
      "filter",
      [fieldId, rule, value].join(SEPARATOR),
    ]),
    ["sort", sort?.fieldId ?? ""],
    ["order", sort?.descending ? "down" : ""],
    ["limit", limit === null ? "" : String(limit)],
    ["mode", mode === "proxy" ? "" : mode],
  ];
  return given.filter(([, value]) => value !== "");
}

export function hrefOf(query: RecordsQuery): string {
  const search = new URLSearchParams(parameters(query));
  return search.size > 0 ? `/records?${search}` : "/records";
}

/** The same in the API's words. Fields that the workspace does not have are left out. */
export function searchOf(query: RecordsQuery, typeId: string, fields: readonly Column[]): SearchRecordsQuery {
  const typeOf = new Map(fields.map(({ id, type }) => [id, type]));
  const filters = query.filters.flatMap(({ fieldId, rule, value }) => {
    const type = typeOf.get(fieldId);
    if (type === undefined) return [];
    return [{ field_id: fieldId, filter_type: unlisted(rule), filter_prop: filterProp(rule, value, type) }];
  });
  const { sort, text, limit } = query;
  return {
    entity_slice_id: typeId,
    ...(filters.length > 0 && { entity_field_filters: filters }),
    ...(sort &&
      typeOf.has(sort.fieldId) && {
        entity_field_sorts: [{ field_id: sort.fieldId, descending: sort.descending }],
      }),
    ...(text && { search_text: text }),
    ...(limit !== null && { limit }),
  };
}
