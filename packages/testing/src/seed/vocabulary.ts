import type { World } from "../world/world";
import { labelIds, programIds, propertyFieldIds, userIds, workspaceId } from "./ids";

function seedPrograms(world: World): void {
  const programs = [
    [programIds.kras, "KRAS G12D inhibitors", "2025-09-01T09:00:00.000Z"],
    [programIds.btk, "BTK degraders", "2025-10-06T09:30:00.000Z"],
    [programIds.malaria, "Antimalarial hit expansion", "2025-11-17T10:00:00.000Z"],
  ] as const;
  for (const [id, title, created_at] of programs) {
    world.programs.put({ id, title, created_at, created_by: userIds.ada, workspace_id: workspaceId });
  }
}

function seedLabels(world: World): void {
  const labels = [
    [labelIds.urgent, "Urgent"],
    [labelIds.outsourced, "Outsourced"],
    [labelIds.inVitro, "In vitro"],
    [labelIds.inVivo, "In vivo"],
    [labelIds.sar, "SAR"],
  ] as const;
  for (const [id, label_name] of labels) world.labels.put({ id, label_name });
}

function seedPropertyFields(world: World): void {
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
}

/** The words of the workspace: programs, labels and property fields. */
export function seedVocabulary(world: World): void {
  seedPrograms(world);
  seedLabels(world);
  seedPropertyFields(world);
}
