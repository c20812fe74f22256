import { idIn, listOf, optional } from "../engine/checks";
import type { JsonObject } from "../engine/json";
import type { Shape } from "../engine/shape";
import { idList } from "../records/activity-records";
import type { Row, World } from "../world/world";

/** List keys that `add_<key>` and `remove_<key>` change, with the collection that their ids refer to. */
type Lists = Record<string, "members" | "groups" | "labels" | "programs" | "activities" | "recordViews">;

const names = (key: string) => [`add_${key}`, `remove_${key}`] as const;

/** Checks for the `add_` and `remove_` keys of these lists: arrays of existing ids. */
export const listChecks = (world: World, lists: Lists): Shape =>
  Object.fromEntries(
    Object.entries(lists).flatMap(([key, kind]) =>
      names(key).map((name) => [name, optional(listOf(idIn<Row>(world[kind])))]),
    ),
  );

/** Returns the lists that a checked body changes: added ids at the end without duplicates, removed ids left out. */
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
