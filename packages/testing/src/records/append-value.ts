import { inMicroseconds } from "../world/times";
import type { ValueRow, World } from "../world/world";

/** Adds a value as the record's newest. Its microseconds tell it from those of the same millisecond. */
export function appendValue(world: World, value: ValueRow): ValueRow {
  const before = world.values.get(value.owner_id) ?? [];
  const moment = Date.parse(value.created_at);
  const nth = before.filter((other) => Date.parse(other.created_at) === moment).length;
  const row = { ...value, created_at: inMicroseconds(value.created_at, nth) };
  world.values.set(value.owner_id, [...before, row]);
  return row;
}
