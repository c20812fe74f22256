import type { Json } from "../engine/json";
import type { Row } from "./world";

export interface PropertySource {
  id: string;
  /** The row of the property field. */
  field: Row;
  content: Json;
  /** `task` on an activity, `task_definition` on a definition. */
  resource_type: "task" | "task_definition";
  resource_id: string;
  created_at: string;
  created_by: string;
}

/** Returns a property of an activity or a definition. */
export const propertyRow = ({ field, created_by, ...source }: PropertySource): Row => ({
  ...source,
  property_field_id: field.id,
  property_name: field.property_name ?? null,
  field_type: field.field_type ?? null,
  created_by,
  last_updated_by: created_by,
});
