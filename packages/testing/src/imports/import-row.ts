import type { ImportError } from "../faults/fault";
import { actorId } from "../world/actor";
import { type Clock, isoTime, newId } from "../world/clock";
import type { Row, World } from "../world/world";

export interface ImportSource {
  id?: string;
  operation_id?: string | null;
  program_id?: string | null;
  source_id?: string | null;
  source_type?: string;
  is_draft?: boolean;
}

/** Returns a new import, which the server has just accepted. */
export function newImport(world: World, clock: Clock, source: ImportSource): Row {
  return {
    id: newId(),
    import_status: "created",
    is_complete: false,
    created_at: isoTime(clock),
    started_at: null,
    completed_at: null,
    error_message: null,
    operation_id: null,
    program_id: null,
    entity_slice_id: null,
    source_id: null,
    source_type: "http-post",
    is_draft: false,
    import_result: null,
    workspace_id: world.workspace.id,
    created_by: actorId(world),
    ...source,
  };
}

/** Fails an import before its first row, because of a fault. */
export const failImport = (clock: Clock, row: Row, error: ImportError): Row =>
  Object.assign(row, {
    import_status: "failed",
    is_complete: true,
    started_at: isoTime(clock),
    completed_at: isoTime(clock),
    error_message: `The import failed at row ${error.failed_row}: ${error.reason}`,
    error_details: { failed_row: error.failed_row, reason: error.reason },
  });

/**
 * Returns an import for a read. The fake applies the rows at once, but reports the import as complete only on a read,
 * because on the real server an import is not complete when the push responds.
 */
export function settled(clock: Clock, row: Row): Row {
  if (row.is_complete === true || row.started_at === null) return row;
  return Object.assign(row, { import_status: "completed", is_complete: true, completed_at: isoTime(clock) });
}
