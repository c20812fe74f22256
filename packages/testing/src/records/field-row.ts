import type { JsonObject } from "../engine/json";
import { actorId } from "../world/actor";
import { type Clock, isoTime, newId } from "../world/clock";
import type { Row, World } from "../world/world";

/** Returns a new key field with default settings. */
export function newKeyField(
  world: World,
  clock: Clock,
  fieldName: string,
  importId: string | null = null,
): Row {
  return {
    ...commonParts(world, clock, fieldName, importId),
    field_type: "text",
    attrs: null,
    is_key: true,
    identifier_type: "custom",
    identifier_type_id: newId(),
    predicted_to_be_numeric: false,
    regex_format: null,
    serial_format_prefix: null,
    serial_format_padding: null,
    format_enforcement: null,
    show_format_warning: false,
    initial_counter_value: 1,
    role: null,
  };
}

/** Returns a new data field with default settings. */
export function newDataField(
  world: World,
  clock: Clock,
  field: { name: string; type: string; attrs?: JsonObject; importId?: string | null },
): Row {
  return {
    ...commonParts(world, clock, field.name, field.importId ?? null),
    field_type: field.type,
    attrs: field.attrs ?? {},
    is_key: false,
    identifier_type: null,
    identifier_type_id: null,
    lookup_display_aggregation_type: null,
    lookup_display_includes_sub_records: true,
    lookup_display_operation_scope: "all",
  };
}

function commonParts(world: World, clock: Clock, fieldName: string, importId: string | null): Row {
  const now = isoTime(clock);
  return {
    id: newId(),
    field_name: fieldName,
    field_description: "",
    field_examples: "",
    ref_field_id: null,
    ref_slice_id: null,
    created_at: now,
    created_by: actorId(world),
    updated_at: now,
    workspace_id: world.workspace.id,
    import_id: importId,
    standard_format: null,
    serial_key: nextSerialKey(world),
    is_archived: false,
    is_deleted: false,
    is_readonly: false,
    display_aggregation_type: null,
    display_includes_sub_records: true,
    display_includes_operations: true,
  };
}

/** Number of fields in the workspace, key fields and data fields together. */
export const nextSerialKey = (world: World): string =>
  String(1_000_001 + world.keyFields.size + world.dataFields.size);
