import { idIn, listOf, optional } from "../engine/checks";
import type { JsonObject } from "../engine/json";
import type { Shape } from "../engine/shape";
import { idList } from "../records/activity-records";
import type { Row, World } from "../world/world";

/** List keys that are changed by `add_<key>` and `remove_<key>`, and what their ids are ids of. */
type Lists = Record<string, "members" | "groups" | "labels" | "programs" | "activities" | "recordViews">;

const names = (key: string) => [`add_${key}`, `remove_${key}`] as const;

/** The `add_` and `remove_` keys of these lists: arrays of ids that exist. */
export const listChecks = (world: World, lists: Lists): Shape =>
  Object.fromEntries(
    Object.entries(lists).flatMap(([key, kind]) =>
      names(key).map((name) => [name, optional(listOf(idIn<Row>(world[kind])))]),
    ),
  );

/** The lists that a checked body changes, as they will be: added ids once and at the end, removed ones gone. */
export function changedLists(row: Row, lists: Lists, body: JsonObject): Record<string, string[]> {
  const changed: Record<string, string[]> = {};
  for (const key of Object.keys(lists)) {
    const [add, remove] = names(key).map((name) => body[name] as string[] | undefined);
    if (!add && !remove) continue;
    const kept = idList(row, key).filter((id) => !remove?.includes(id));
    changed[key] = [...new Set([...kept, ...(add ?? [])])];
  }
  return changed;
}
