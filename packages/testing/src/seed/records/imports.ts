import type { JsonObject } from "../../engine/json";
import { newImport } from "../../imports/import-row";
import { programIds } from "../../kinds/programs";
import type { World } from "../../world/world";
import { activityIds as a } from "../ids";
import { dataFieldIds as d, entityTypeIds as e, importIds } from "./ids";

interface Sketch {
  id: string;
  at: string;
  done: string;
  parts: JsonObject;
  counts?: [created: number, updated: number, skipped: number, fields: number];
  errors?: JsonObject[];
}

const IMPORTS: Sketch[] = [
  {
    id: importIds.compounds,
    at: "2025-09-03T09:59:58.000Z",
    done: "2025-09-03T10:00:02.000Z",
    parts: { entity_slice_id: e.compound, source_id: "registry-dump" },
    counts: [40, 0, 0, 4],
  },
  {
    id: importIds.ic50Plate1,
    at: "2025-10-23T16:39:55.000Z",
    done: "2025-10-23T16:40:03.000Z",
    parts: { entity_slice_id: e.compound, operation_id: a.krasIc50, program_id: programIds.kras },
    counts: [0, 6, 1, 0],
    errors: [
      {
        field_id: d.ic50,
        field_name: "IC50 (nM)",
        value: "n.d.",
        conflict_type: "invalid_format",
        incoming_record_identifier: "HAL-0007",
        conflicting_record_id: null,
        conflicting_record_identifier: null,
        conflicting_value: null,
        constraint_fields: null,
      },
    ],
  },
  {
    id: importIds.broken,
    at: "2025-11-05T07:00:00.000Z",
    done: "2025-11-05T07:00:01.000Z",
    parts: {
      import_status: "failed",
      error_message: "The source closed the connection.",
      source_id: "cro-portal",
    },
  },
  {
    id: importIds.drafts,
    at: "2025-11-24T07:59:58.000Z",
    done: "2025-11-24T08:00:00.000Z",
    parts: { entity_slice_id: e.draft, operation_id: a.registrationWithStaging, is_draft: true },
    counts: [3, 0, 0, 0],
  },
];

export function seedImports(world: World): void {
  for (const { id, at, done, parts, counts, errors } of IMPORTS) {
    const clock = { now: () => Date.parse(at) };
    world.imports.put({
      ...newImport(world, clock, { id }),
      import_status: "completed",
      is_complete: true,
      started_at: at,
      completed_at: done,
      import_result: counts ? importResult(counts, errors ?? []) : null,
      ...parts,
    });
  }
}

function importResult(
  [created, updated, skipped, fields]: [number, number, number, number],
  errors: JsonObject[],
): JsonObject {
  return {
    records_created: created,
    records_updated: updated,
    records_skipped: skipped,
    fields_added: fields,
    validation_result: {
      total_processed: created + updated + skipped,
      successful: created + updated,
      failed: skipped,
      errors,
    },
  };
}
