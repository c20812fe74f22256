import type { Collection } from "../world/collection";
import type { Row } from "../world/world";

/** Compares names exactly, as the clients do. */
export const fieldNamed = (fields: Collection<Row>, fieldName: string): Row | undefined =>
  fields.all().find((field) => field.field_name === fieldName);

export const fieldName = (field: Row): string => String(field.field_name ?? field.id);
