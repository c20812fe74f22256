import { flag, json, nullable, object, optional, text } from "../engine/checks";
import { badRequest } from "../engine/refusal";
import { type Check, shape } from "../engine/shape";
import { listedViews, viewFieldsOf } from "../records/views/view-row";
import type { World } from "../world/world";
import { filterTest } from "./filter-rules";
import type { SortKey } from "./sort-records";
import type { Test } from "./subject";

/** How an item of a filter or a sort names its field. */
interface Target {
  shape: Record<string, Check<string | null | undefined>>;
  fieldIdOf(names: Record<string, unknown>, field: string): string;
}

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
export const entityTarget = (world: World): Target => ({
  shape: { field_id: fieldId(world) },
  fieldIdOf: ({ field_id }) => String(field_id),
});

/** Returns the field that an item of `view_field_filters` or `view_field_sorts` refers to, by key or view field id. */
export const viewTarget = (world: World): Target => ({
  shape: {
    key_field_id: optional(nullable(fieldId(world))),
    view_field_id: optional(nullable(viewField(world))),
  },
  fieldIdOf: ({ key_field_id, view_field_id }, field) => {
    const target = key_field_id ?? view_field_id;
    if (!target || (key_field_id && view_field_id)) {
      throw badRequest(`${field} must name one of key_field_id and view_field_id`);
    }
    return String(target);
  },
});

export const filterItem =
  (target: Target): Check<FieldTest> =>
  (value, field) => {
    const checks = { ...target.shape, filter_type: text, filter_prop: optional(json) };
    const { filter_type, filter_prop, ...names } = shape(object(value, field), checks, field);
    return {
      fieldId: target.fieldIdOf(names, field),
      test: filterTest(filter_type, filter_prop ?? null, field),
    };
  };

export const sortItem =
  (target: Target): Check<SortKey> =>
  (value, field) => {
    const checks = { ...target.shape, descending: optional(flag) };
    const { descending, ...names } = shape(object(value, field), checks, field);
    return { fieldId: target.fieldIdOf(names, field), descending: descending ?? false };
  };
