import { isGenerated } from "../imports/generated-keys";
import { linkFamily, setKeys } from "../records/create-record";
import { type KeyMap, recordWithExactKeys } from "../records/key-map";
import { findOrCreateSlice } from "../records/slices";
import { moveValues } from "../records/views/transfer-records";
import type { Clock } from "../world/clock";
import type { RecordRow, Row, World } from "../world/world";
import { attachRegistered } from "./result-tables";
import { type ResultValue, writeResultValues, writeStatus } from "./result-values";

export interface Registration {
  draft: RecordRow;
  /** The keys from the registrar; empty if it sent none. */
  keys: KeyMap;
  values: ResultValue[];
}

/**
 * Turns a draft into a record with the registrar's keys, or else with its own keys without the system-managed id. If a
 * record with those keys exists, it gets the draft's values and the draft is archived.
 */
export function registerDraft(
  world: World,
  clock: Clock,
  operation: Row,
  registration: Registration,
): RecordRow {
  const { draft, values } = registration;
  const keys = registration.keys.size > 0 ? registration.keys : ownKeys(world, draft);
  const existing = recordWithExactKeys(world, keys);
  const record = existing ?? draft;
  leaveStaging(world, draft, operation);
  draft.is_draft = false;
  if (existing) {
    draft.is_archived = true;
    moveValues(world, draft, existing, () => true, ["", ""]);
  } else {
    draft.entity_slice_id = findOrCreateSlice(world, clock, [...keys.keys()]).id;
    setKeys(world, draft, keys);
    linkFamily(world, draft);
  }
  writeResultValues(world, clock, record, operation, values);
  writeStatus(world, clock, record, operation, "completed");
  attachRegistered(world, clock, operation, record);
  return record;
}

function ownKeys(world: World, draft: RecordRow): KeyMap {
  const given = draft.keys.filter((key) => !isGenerated(world.keyFields.demand(key.field_id)));
  return new Map((given.length > 0 ? given : draft.keys).map((key) => [key.field_id, key.content]));
}

/** The values stay on the activity, but lose the table that the record was removed from. */
function leaveStaging(world: World, draft: RecordRow, operation: Row): void {
  for (const value of world.values.get(draft.id) ?? []) {
    if (value.record_view_id === operation.registration_staging_record_view_id) value.record_view_id = null;
  }
}
