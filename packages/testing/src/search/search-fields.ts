import { flag, json, nullable, object, optional, text } from "../engine/checks";
import type { Json } from "../engine/json";
import { badRequest } from "../engine/refusal";
import type { Check, Shape } from "../engine/shape";
import { listedViews, viewFieldsOf } from "../records/views/view-row";
import type { World } from "../world/world";
import { filterTest } from "./filter-rules";
import type { SortKey } from "./sort-records";
import type { Test } from "./subject";

export interface FieldTest {
  fieldId: string;
  test: Test;
}

/** Returns an existing key field or data field. */
const fieldId =
  (world: World): Check<string> =>
  (value, field) => {
    const id = text(value, field);
    if (!world.keyFields.has(id) && !world.dataFields.has(id)) {
      throw badRequest(`${field}: there is no field with id "${id}"`);
    }
    return id;
  };

/** Returns the data field of a view field on any view. */
const viewField =
  (world: World): Check<string> =>
  (value, field) => {
    const id = text(value, field);
    const found = listedViews(world)
      .flatMap(viewFieldsOf)
      .find((one) => one.id === id);
    const dataFieldId = found?.data_field_id ?? found?.lookup_field_id;
    if (typeof dataFieldId !== "string")
      throw badRequest(`${field}: there is no view field of data with id "${id}"`);
    return dataFieldId;
  };

/** Returns the field that an item of `entity_field_filters` or `entity_field_sorts` refers to. */
export const entityTarget =
  (world: World) =>
  (item: Record<string, Json>, field: string): string =>
    part(item, field, { field_id: fieldId(world) }).field_id;

/** Returns the field that an item of `view_field_filters` or `view_field_sorts` refers to, by key or view field id. */
export const viewTarget =
  (world: World) =>
  (item: Record<string, Json>, field: string): string => {
    const { key_field_id, view_field_id } = part(item, field, {
      key_field_id: optional(nullable(fieldId(world))),
      view_field_id: optional(nullable(viewField(world))),
    });
    const target = key_field_id ?? view_field_id;
    if (!target || (key_field_id && view_field_id)) {
      throw badRequest(`${field} must name one of key_field_id and view_field_id`);
    }
    return target;
  };

type Target = ReturnType<typeof entityTarget>;

export const filterItem =
  (target: Target): Check<FieldTest> =>
  (value, field) => {
    const item = object(value, field);
    const { filter_type, filter_prop } = part(item, field, {
      filter_type: text,
      filter_prop: optional(json),
    });
    return { fieldId: target(item, field), test: filterTest(filter_type, filter_prop ?? null, field) };
  };

export const sortItem =
  (target: Target): Check<SortKey> =>
  (value, field) => {
    const item = object(value, field);
    const { descending } = part(item, field, { descending: optional(flag) });
    return { fieldId: target(item, field), descending: descending ?? false };
  };

/** Checks some keys of an object in a list; `shape` is for whole bodies. */
function part<S extends Shape>(
  item: Record<string, Json>,
  field: string,
  checks: S,
): { [Key in keyof S]: ReturnType<S[Key]> } {
  const checked = Object.entries(checks).map(
    ([key, check]) => [key, check(item[key], `${field}/${key}`)] as const,
  );
  return Object.fromEntries(checked) as { [Key in keyof S]: ReturnType<S[Key]> };
}
