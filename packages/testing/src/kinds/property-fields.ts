import { numbered, userIds, workspaceId } from "../seed/ids";
import type { Kind } from "./kind";

/** Ids of the demo property fields. */
export const propertyFieldIds = numbered(6, [
  "protocol",
  "onlineResource",
  "rawData",
  "registrationFile",
  "plateCount",
  "temperature",
  "plateLayout",
]);

export const propertyFields = {
  ids: propertyFieldIds,
  seed(world) {
    const fields = [
      [propertyFieldIds.protocol, "Protocol", "Which protocol was followed", "text"],
      [propertyFieldIds.onlineResource, "Online resource", "Papers, vendors, protocols", "URL"],
      [propertyFieldIds.rawData, "Raw data", "The file as the instrument wrote it", "file"],
      [propertyFieldIds.registrationFile, "Registration file", "Batches to register", "file"],
      [propertyFieldIds.plateCount, "Plates", "How many plates were run", "number"],
      [propertyFieldIds.temperature, "Temperature", null, "text"],
      [propertyFieldIds.plateLayout, "Plate layout", "Which compound is in which well", "file"],
    ] as const;
    for (const [id, property_name, property_description, field_type] of fields) {
      world.propertyFields.put({
        id,
        workspace_id: workspaceId,
        created_by: userIds.ada,
        last_updated_by: userIds.ada,
        property_name,
        property_description,
        field_type,
        is_required: false,
        connection_id: null,
        attrs: {},
        is_archived: false,
      });
    }
  },
  routes: [
    { method: "GET", path: "/property_fields", query: [], handle: ({ world }) => world.propertyFields.all() },
  ],
} satisfies Kind;
