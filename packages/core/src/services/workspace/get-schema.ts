import type { ClientCore } from "../../client/client-core";
import type { Entity } from "../../entities/entity";
import type { ReadOptions } from "../../transport/types";
import { isJsonObject, type JsonValue } from "../../util/json";
import type { EntityField } from "../entity-fields/entity-field";
import type { EntityType } from "../entity-types";
import type { Workspace } from "./entities";
import type { SchemaField, SchemaType, WorkspaceSchema } from "./schema";

/** Reads the entity types and fields, and which fields each type has. */
export async function getSchema(
  core: ClientCore,
  workspace: Workspace | null,
  options?: ReadOptions,
): Promise<WorkspaceSchema> {
  const fields = core.need("entityFields");
  const [types, keyFields, dataFields, views, templates] = await Promise.all([
    core.need("entityTypes").getTypes(options),
    fields.getKeyFields(options),
    fields.getDataFields(options),
    core.need("recordViews").getRecordViews(options),
    core.need("resultTableTemplates").getTemplates(options),
  ]);
  const keys = new Map(current(keyFields).map((field) => [field.id, field]));
  const columns = new Map<string, Set<string>>();
  for (const { entity_slice_id, view_fields } of current([...views, ...templates])) {
    if (!entity_slice_id) continue;
    const ids = columns.get(entity_slice_id) ?? new Set();
    columns.set(entity_slice_id, ids);
    for (const { data_field_id } of view_fields) if (data_field_id) ids.add(data_field_id);
  }
  const data = current(dataFields);
  const known = current(types);
  const assigned = new Set(known.flatMap(({ id }) => [...(columns.get(id) ?? [])]));
  return {
    workspace: workspace && { id: workspace.id, name: workspace.workspace_name || workspace.id },
    types: known.map((type) => {
      const shown = columns.get(type.id);
      return schemaType(
        type,
        keys,
        data.filter(({ id }) => shown?.has(id)),
      );
    }),
    unassigned: data.filter(({ id }) => !assigned.has(id)).map(schemaField),
  };
}

function schemaType(
  { id, slice_name, key_field_ids }: EntityType,
  known: ReadonlyMap<string, EntityField>,
  fields: readonly EntityField[],
): SchemaType {
  const own = new Set(key_field_ids);
  const found = [...known.values()].filter((key) => own.has(key.id)).map(schemaField);
  // A key field that the server does not list still belongs to every record of the type.
  const unlisted = [...own].filter((key) => !known.has(key)).sort();
  const keys = [
    ...found,
    ...unlisted.map((key) => ({ id: key, name: key, type: "unknown", description: "" })),
  ];
  const name = slice_name || keys.map((key) => key.name).join(" + ") || id;
  return { id, name, keys, fields: fields.map(schemaField) };
}

function schemaField(field: EntityField): SchemaField {
  const { id, field_name, field_type, field_description, ref_slice_id } = field;
  const options = optionsOf(extra(field, "attrs"));
  return {
    id,
    name: field_name || id,
    type: field_type ?? "unknown",
    description: field_description,
    ...(field_type === "select" && options && { options }),
    ...(ref_slice_id && { references: ref_slice_id }),
    ...(extra(field, "is_archived") === true && { archived: true }),
  };
}

/** No recorded answer has options, so anything but a list of texts counts as unknown. */
function optionsOf(attrs: JsonValue | undefined): string[] | null {
  const options = isJsonObject(attrs) ? attrs.options : null;
  if (!Array.isArray(options) || options.length === 0) return null;
  const texts = options.filter((option) => typeof option === "string");
  return texts.length === options.length ? [...new Set(texts)].sort() : null;
}

/**
 * Without deleted entities, oldest first. Unlike the server's order and the names, dates and ids never change, so a rename
 * moves nothing.
 */
function current<E extends Entity>(entities: readonly E[]): E[] {
  const age = (entity: E) => Date.parse(String(extra(entity, "created_at"))) || 0;
  return entities
    .filter((entity) => extra(entity, "is_deleted") !== true)
    .sort((a, b) => age(a) - age(b) || Number(a.id > b.id) - Number(a.id < b.id));
}

/** A field that the server sends and the entity does not declare. */
const extra = (entity: Entity, name: string) =>
  (entity as Entity & { [name: string]: JsonValue | undefined })[name];
