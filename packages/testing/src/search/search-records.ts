import { idList } from "../records/activity-records";
import { currentValues } from "../records/current-values";
import { LIST_TYPES, TEXT_TYPES } from "../records/field-types";
import { isLive } from "../records/key-map";
import type { RecordRow, World } from "../world/world";
import { readField } from "./read-field";
import type { SearchQuery } from "./search-query";
import { sortRecords } from "./sort-records";
import type { Subject } from "./subject";
import { textOf } from "./subject";

/** Returns the records that match the query, in the requested order, or else oldest first. */
export function searchRecords(world: World, now: number, query: SearchQuery): RecordRow[] {
  const place = { operationId: query.operation_id ?? null, now };
  const read = (record: RecordRow, fieldId: string): Subject => readField(world, record, fieldId, place);
  const allowed = membership(world, query);
  const tests = [...(query.entity_field_filters ?? []), ...(query.view_field_filters ?? [])];
  const found = world.records
    .all()
    .filter((record) => isLive(record) && allowed.every((fits) => fits(record)))
    .filter((record) => tests.every(({ fieldId, test }) => test(read(record, fieldId))));
  const sorted = sortRecords(
    found,
    [...(query.view_field_sorts ?? []), ...(query.entity_field_sorts ?? [])],
    read,
  );
  return sorted.slice(0, query.limit ?? sorted.length);
}

type Membership = (record: RecordRow) => boolean;

function membership(world: World, query: SearchQuery): Membership[] {
  const { entity_slice_id, operation_id, program_id, record_set_ids, identifier_ids, search_text } = query;
  const rules: Membership[] = [];
  if (entity_slice_id) rules.push((record) => record.entity_slice_id === entity_slice_id);
  if (operation_id) rules.push(among(idList(world.activities.demand(operation_id), "all_record_ids")));
  if (record_set_ids)
    rules.push(among(record_set_ids.flatMap((id) => idList(world.recordSets.demand(id), "record_ids"))));
  if (program_id) rules.push(ofProgram(world, program_id));
  if (identifier_ids) {
    const wanted = new Set(identifier_ids);
    rules.push((record) => record.keys.some((key) => wanted.has(key.id)));
  }
  if (search_text) rules.push((record) => hasText(world, record, search_text));
  return rules;
}

function among(ids: string[]): Membership {
  const set = new Set(ids);
  return (record) => set.has(record.id);
}

/** A record is in a program if it was imported for it or is on one of its activities. */
function ofProgram(world: World, programId: string): Membership {
  const activities = world.activities
    .all()
    .filter((activity) => idList(activity, "program_ids").includes(programId));
  const onActivity = among(activities.flatMap((activity) => idList(activity, "all_record_ids")));
  return (record) => record.program_ids.includes(programId) || onActivity(record);
}

/** Returns whether a key value or text value of the record contains the words, ignoring case. */
export function hasText(world: World, record: RecordRow, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  const texts = [...record.keys.map((key) => key.content), ...textValues(world, record)];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

function textValues(world: World, record: RecordRow): string[] {
  return currentValues(world, record)
    .filter((value) => {
      const type = String(world.dataFields.get(value.field_id)?.field_type);
      return value.owner_id === record.id && (TEXT_TYPES.has(type) || LIST_TYPES.has(type));
    })
    .map((value) => textOf(value.content));
}
