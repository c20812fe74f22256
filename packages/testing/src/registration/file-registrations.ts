import type { JsonObject } from "../engine/json";
import { badRequest, conflict, notFound } from "../engine/refusal";
import { getOrCreateRecord } from "../records/create-record";
import { checkKeyFormat, type KeyMap } from "../records/key-map";
import { actorId } from "../world/actor";
import { type Clock, isoTime, newId } from "../world/clock";
import { logEvent } from "../world/log-event";
import type { FileRow, Row, World } from "../world/world";
import { demandOpen, keepResults, setStatus } from "./finish";
import { attachRegistered } from "./result-tables";
import { type ResultValue, valuesOfResult, writeResultValues, writeStatus } from "./result-values";
import { isFailure, keysOfResult, type RecordResult, type Results } from "./results-body";
import { recordErrors } from "./submissions";

/** Submits an uploaded file for registration. */
export function registerFile(world: World, clock: Clock, operation: Row, file: FileRow): Row {
  if (file.activity_id !== null && file.activity_id !== operation.id) {
    throw badRequest(`The file "${file.id}" belongs to another activity.`);
  }
  const open = registrationsOf(world, operation).find(
    (one) => one.file_id === file.id && one.results === null,
  );
  if (open) throw conflict(`The file "${file.id}" is being registered already.`);
  const now = isoTime(clock);
  const row = world.registrationFiles.put({
    id: newId(),
    workspace_id: world.workspace.id,
    operation_id: operation.id,
    file_id: file.id,
    status: "pending",
    message: null,
    created_by: actorId(world),
    last_updated_by: actorId(world),
    created_at: now,
    updated_at: now,
    results: null,
  });
  logEvent(world, clock, {
    event_type: "registration_submitted",
    resource_type: "task",
    resource_id: operation.id,
    event_attrs: { operation_id: operation.id, file_id: file.id, file_name: file.name },
  });
  return row;
}

/** Returns the registrations of an activity's files, newest first. */
export const registrationsOf = (world: World, operation: Row): Row[] =>
  world.registrationFiles
    .all()
    .filter((row) => row.operation_id === operation.id)
    .reverse();

/** Returns the registration with this id, or the latest one of the file with this id. The API's docs allow both. */
export function registrationOf(world: World, operation: Row, id: string): Row {
  const found = registrationsOf(world, operation).find((row) => row.id === id || row.file_id === id);
  if (!found) throw notFound("registration of a file", id);
  return found;
}

/** The API also sends the message under its old name. */
export function registrationToWire(row: Row): JsonObject {
  const { results: _results, ...wire } = row;
  return { ...wire, error_message: row.message ?? null };
}

export const registrationWithErrors = (row: Row): JsonObject => ({
  ...registrationToWire(row),
  record_errors: row.status === "failed" ? recordErrors(row) : [],
});

/** Applies the results of a file registration. Records with keys are added to the activity. */
export function finishFile(world: World, clock: Clock, operation: Row, row: Row, results: Results): void {
  demandOpen(row);
  const good = results.success ? results.records.filter((result) => !isFailure(result)) : [];
  const planned = good.map((result) => plan(world, results, result));
  keepResults(row, results);
  setStatus(world, clock, row, results.success ? "completed" : "failed", results.message);
  for (const one of planned) apply(world, clock, operation, one);
}

interface Planned {
  recordId: string;
  keys: KeyMap;
  values: ResultValue[];
}

function plan(world: World, results: Results, result: RecordResult): Planned {
  const keys = keysOfResult(world, results, result);
  checkKeyFormat(world, keys);
  return { recordId: result.recordId, keys, values: valuesOfResult(world, result) };
}

/** The id of a result comes from the file, unless it is the id of a record. */
function apply(world: World, clock: Clock, operation: Row, { recordId, keys, values }: Planned): void {
  const record =
    keys.size > 0
      ? getOrCreateRecord(world, clock, { keys, operationId: operation.id }).row
      : world.records.get(recordId);
  if (!record) return;
  writeResultValues(world, clock, record, operation, values);
  writeStatus(world, clock, record, operation, "completed");
  attachRegistered(world, clock, operation, record);
}
