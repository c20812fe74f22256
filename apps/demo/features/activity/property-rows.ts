import type { Activity } from "@kal/core";
import { contentText, isEditable } from "./property-content";

export interface PropertyRow {
  id: string;
  name: string;
  type: string;
  text: string;
  editable: boolean;
}

/** The properties without those of the kind `file`, which stand with the files. */
export function propertyRows({ properties }: Activity): PropertyRow[] {
  return properties
    .filter(({ field_type }) => field_type !== "file")
    .map((property) => ({
      id: property.id,
      name: property.property_name ?? "Unnamed property",
      type: property.field_type ?? "text",
      text: contentText(property.content),
      editable: isEditable(property.field_type),
    }));
}
