import { flag, json, name, nullable, object, optional, text } from "../../engine/checks";
import type { JsonObject } from "../../engine/json";
import { badRequest } from "../../engine/refusal";
import type { Check, Shape } from "../../engine/shape";
import { filterRules, VIEW_ONLY_RULES } from "../../search/filter-rules";
import type { World } from "../../world/world";

/** The keys by which the filters and sorts of a view refer to fields. */
export interface Columns {
  world: World;
  viewFieldIds: ReadonlySet<string>;
}

const filterType: Check<string> = (value, field) => {
  const type = text(value, field);
  if (filterRules.has(type) || VIEW_ONLY_RULES.has(type)) return type;
  throw badRequest(`${field} "${type}" is not a filter rule`);
};

const FILTER: Shape = {
  key_field_id: optional(nullable(text)),
  view_field_id: optional(nullable(text)),
  filter_type: filterType,
  filter_prop: optional(json),
  plot_field_config: optional(nullable(object)),
};

/** Returns the item with every declared key, null by default, because strict clients fail on missing keys. */
const itemCheck =
  (columns: Columns, checks: Shape): Check<JsonObject> =>
  (value, field) => {
    const item = object(value, field);
    const unknown = Object.keys(item).find((key) => !Object.hasOwn(checks, key));
    if (unknown !== undefined) throw badRequest(`${field} has an unknown key "${unknown}"`);
    const declared = Object.entries(checks).map(([key, check]) => {
      return [key, check(item[key], `${field}/${key}`) ?? null] as const;
    });
    const complete = Object.fromEntries(declared) as JsonObject;
    checkTarget(columns, complete, field);
    return complete;
  };

export const viewFilter = (columns: Columns) => itemCheck(columns, FILTER);

export const viewColorFilter = (columns: Columns) => itemCheck(columns, { ...FILTER, color: name });

export const viewSort = (columns: Columns) =>
  itemCheck(columns, {
    key_field_id: optional(nullable(text)),
    view_field_id: optional(nullable(text)),
    descending: flag,
    plot_field_config: optional(nullable(object)),
  });

function checkTarget({ world, viewFieldIds }: Columns, item: JsonObject, field: string): void {
  const { key_field_id: keyField, view_field_id: viewField } = item;
  if ((keyField === null) === (viewField === null)) {
    throw badRequest(`${field} must name one of key_field_id and view_field_id`);
  }
  if (keyField !== null && !world.keyFields.has(String(keyField))) {
    throw badRequest(`${field}/key_field_id: there is no key field with id "${String(keyField)}"`);
  }
  if (viewField !== null && !viewFieldIds.has(String(viewField))) {
    throw badRequest(`${field}/view_field_id: there is no view field with id "${String(viewField)}" here`);
  }
}
