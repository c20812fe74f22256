import type { JsonObject } from "../engine/json";
import type { Clock } from "../world/clock";
import { logActivityEvent } from "../world/log-event";
import type { Row, World } from "../world/world";

/** Returns the keys that differ, each with its old and new value. */
function difference(before: Row, after: Row): JsonObject {
  const changed = Object.keys(after).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return Object.fromEntries(
    changed.map((key) => [key, { from: before[key] ?? null, to: after[key] ?? null }]),
  );
}

/** Logs what an update changed. An update that changes nothing logs no event. */
export function noteChanges(world: World, clock: Clock, activity: Row, before: Row): void {
  const event_attrs = difference(before, activity);
  const keys = Object.keys(event_attrs);
  if (keys.length === 0) return;
  const log = `changed ${keys.join(", ")}`;
  logActivityEvent(world, clock, activity, { event_type: "task.updated", event_attrs, log });
}
