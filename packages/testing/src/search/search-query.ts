import { idIn, listOf, optional, text } from "../engine/checks";
import type { Json } from "../engine/json";
import { decimal, jsonText } from "../engine/query-shape";
import type { Check } from "../engine/shape";
import type { World } from "../world/world";
import { entityTarget, filterItem, sortItem, viewTarget } from "./search-fields";

/** Ids as a JSON array or separated by commas. */
const idList =
  (id: Check<string>): Check<string[]> =>
  (value, field) => {
    const given = text(value, field).trim();
    if (given.startsWith("[")) return jsonText(listOf(id))(given, field);
    const ids: Json[] = given.split(",").map((one) => one.trim());
    return listOf(id)(ids, field);
  };

/** The parameters that the record search and the CSV export share. */
export const searchChecks = (world: World) => ({
  record_set_ids: optional(idList(idIn(world.recordSets))),
  program_id: optional(idIn(world.programs)),
  entity_slice_id: optional(idIn(world.entityTypes)),
  operation_id: optional(idIn(world.activities)),
  identifier_ids: optional(idList(text)),
  view_field_filters: optional(jsonText(oneOrMore(filterItem(viewTarget(world))))),
  view_field_sorts: optional(jsonText(oneOrMore(sortItem(viewTarget(world))))),
  entity_field_filters: optional(jsonText(oneOrMore(filterItem(entityTarget(world))))),
  entity_field_sorts: optional(jsonText(oneOrMore(sortItem(entityTarget(world))))),
  search_text: optional(text),
  limit: optional(decimal(1)),
});

type Checks = ReturnType<typeof searchChecks>;

export type SearchQuery = { [Key in keyof Checks]?: ReturnType<Checks[Key]> };

/** Accepts a list, which the search sends, or one object, which the CSV export may send. */
const oneOrMore =
  <T>(item: Check<T>): Check<T[]> =>
  (value, field) =>
    listOf(item)(Array.isArray(value) || value === undefined ? value : [value], field);

/** Ids that are not checked yet. */
export const idsText: Check<string[]> = idList(text);

/** Removes empty parameters: clients send the text `null` for null, and empty strings. */
export function givenParameters(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].filter(([, value]) => value !== "null" && value !== ""));
}
