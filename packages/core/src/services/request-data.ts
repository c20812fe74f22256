import type { ClientCore } from "../client/client-core";
import type { RequestOptions } from "../transport/types";
import { requireData, requireObject } from "../util/check-arguments";
import { requireUnknown } from "../util/check-names";
import type { ExtraFields } from "./extra-fields";
import { inParallel } from "./records/in-parallel";
import {
  activityId,
  dataFieldId,
  definitionId,
  fieldId,
  keyFieldId,
  type ResolveId,
  recordId,
} from "./resolve-id";

const CONCURRENCY = 4;

/** The fields of all requests that refer to an activity, a definition, a record or a field, by their wire names. */
const REFERENCES: { readonly [name: string]: ResolveId<never> } = {
  operation_id: activityId,
  parent_id: activityId,
  add_dependencies: activityId,
  remove_dependencies: activityId,
  definition_id: definitionId,
  definition_ids: definitionId,
  operation_definition_id: definitionId,
  operation_definition_ids: definitionId,
  record_id: recordId,
  record_ids: recordId,
  field_id: fieldId,
  field_ids: fieldId,
  data_field_ids: dataFieldId,
  key_field_id: keyFieldId,
  key_field_ids: keyFieldId,
  remove_key_field_ids: keyFieldId,
};

/** Lists of objects that contain references: filters, sorts, results of records and records to transfer. */
const LISTS = /filters$|sorts$|^records/;

/**
 * Checks a data object, resolves the entities and names in it to ids, and merges its `extra` fields. Throws for unknown
 * keys and names, before the request is sent. Rows in `data` are not changed. `prepare` sees all but the extra fields.
 */
export async function requestData<T extends ExtraFields>(
  core: ClientCore,
  given: T,
  example: string,
  names: readonly string[],
  options?: RequestOptions,
  prepare: (data: object) => object = (data) => data,
): Promise<{ [name: string]: unknown }> {
  requireData(given, example, ...names, "extra");
  const { extra = {}, ...data } = given;
  // Also reads getters of a class, which a copy leaves out.
  for (const name of names) if (name in given) data[name as never] = given[name as never];
  requireObject(extra, "{ extra: { new_field: 1 } }");
  requireUnknown(extra, names);
  return { ...prepare(await withIds(core, data, options)), ...extra };
}

const isReference = (name: string) => Object.hasOwn(REFERENCES, name);

async function withIds(core: ClientCore, data: object, options?: RequestOptions) {
  const resolved: { [name: string]: unknown } = {};
  for (const [name, value] of Object.entries(data)) {
    const resolve = isReference(name) ? REFERENCES[name] : undefined;
    const one = async (item: object | null): Promise<unknown> => {
      // Empty text is sent unchanged, as kalbio sends it.
      if (resolve) return item ? resolve(core, item as never, options) : item;
      return Object.keys(item ?? {}).some(isReference) ? withIds(core, item as object, options) : item;
    };
    const isList = Array.isArray(value) && (resolve || LISTS.test(name));
    resolved[name] = isList ? await inParallel(value, CONCURRENCY, one) : resolve ? await one(value) : value;
  }
  return resolved;
}
