import { badRequest } from "../../engine/refusal";
import type { Clock } from "../../world/clock";
import { newId } from "../../world/clock";
import type { RecordRow, Row, World } from "../../world/world";
import { newKeyField } from "../field-row";
import { fieldName, fieldNamed } from "../find-field";
import { checkKeyFormat, type KeyMap } from "../key-map";
import { findOrCreateSlice, sliceKeyFieldIds } from "../slices";
import { copyView } from "./copy-view";
import { checkOnView, completeKeys, type RecordTransfer } from "./transfer-checks";
import { transferRecords } from "./transfer-records";
import { recordsOnView } from "./view-records";
import { touch } from "./view-row";

/** Adds a key field to a view. The view and the given records move to the entity type with that key set. */
export function addKeyField(
  world: World,
  clock: Clock,
  view: Row,
  newName: string,
  transfers: RecordTransfer[],
): Row {
  const keys = keysOf(world, view);
  if (keys.has(newName)) throw badRequest(`"${newName}" is a key field of the view already.`);
  const names = new Map([...keys, [newName, plannedId(world, newName)]]);
  const onView = recordsOnView(world, view);
  checkOnView(transfers, onView);
  const planned = transfers.map((one) => ({
    record: one.record,
    keys: completeKeys(names, currentKeys(one.record), one),
  }));
  // A draft may lack keys, so it stays on the view without a value for the new key.
  const named = new Set(transfers.map(({ record }) => record));
  const staying = onView.filter((record) => record.is_draft && !named.has(record));
  planned.push(...staying.map((record) => ({ record, keys: currentKeys(record) })));
  for (const { keys: wanted } of planned) checkKeyFormat(world, wanted);
  createMissing(world, clock, names);
  const slice = findOrCreateSlice(world, clock, [...names.values()]);
  transferRecords(world, clock, { from: view, toViewId: view.id, sliceId: slice.id }, planned);
  view.entity_slice_id = slice.id;
  return touch(world, clock, view);
}

/** Copies a view to another key set. The request must give every record on it complete new keys. */
export function replaceKeyFields(
  world: World,
  clock: Clock,
  view: Row,
  change: { add: string[]; removeIds: string[]; transfers: RecordTransfer[] },
): Row {
  const present = keysOf(world, view);
  const foreign = change.removeIds.find((id) => ![...present.values()].includes(id));
  if (foreign !== undefined) throw badRequest(`"${foreign}" is not a key field of the view.`);
  const kept = new Map([...present].filter(([, id]) => !change.removeIds.includes(id)));
  const taken = change.add.find((name) => kept.has(name));
  if (taken !== undefined) throw badRequest(`"${taken}" is a key field of the view already.`);
  const names = new Map([...kept, ...change.add.map((name) => [name, plannedId(world, name)] as const)]);
  if (names.size === 0) throw badRequest("A view needs at least one key field.");
  const onView = recordsOnView(world, view);
  checkOnView(change.transfers, onView);
  if (change.transfers.length < onView.length) {
    throw badRequest(`records_to_transfer must name every record on the view; there are ${onView.length}.`);
  }
  const planned = change.transfers.map((one) => ({
    record: one.record,
    keys: completeKeys(names, new Map(), one),
  }));
  for (const { keys: wanted } of planned) checkKeyFormat(world, wanted);
  createMissing(world, clock, names);
  const slice = findOrCreateSlice(world, clock, [...names.values()]);
  const copy = copyView(world, clock, view, {
    view_name: String(view.view_name),
    entity_slice_id: slice.id,
    operation_ids: view.operation_ids ?? [],
    operation_definition_ids: view.operation_definition_ids ?? [],
    parent_record_view_id: view.parent_record_view_id ?? null,
  });
  world.recordViews.put(copy);
  transferRecords(world, clock, { from: view, toViewId: copy.id, sliceId: slice.id }, planned);
  // Archive the original: its records and activities have moved to the copy, and an empty table would mislead users.
  view.is_archived = true;
  view.operation_ids = [];
  touch(world, clock, view);
  return copy;
}

const keysOf = (world: World, view: Row): Map<string, string> =>
  new Map(
    sliceKeyFieldIds(world.entityTypes.demand(String(view.entity_slice_id))).map((id) => [
      fieldName(world.keyFields.demand(id)),
      id,
    ]),
  );

const currentKeys = (record: RecordRow): KeyMap =>
  new Map(record.keys.map((key) => [key.field_id, key.content]));

/** Returns the id of the key field of this name, or the id reserved for it. It is created after all checks. */
const plannedId = (world: World, name: string): string => fieldNamed(world.keyFields, name)?.id ?? newId();

function createMissing(world: World, clock: Clock, names: Map<string, string>): void {
  for (const [name, id] of names) {
    if (!world.keyFields.has(id)) world.keyFields.put({ ...newKeyField(world, clock, name), id });
  }
}
