import { beforeAll, describe, expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { Collection } from "../world/collection";
import type { Row } from "../world/world";
import { World } from "../world/world";
import { seedDemo } from "./seed-world";

const SEEDED = /^5eed0000-[0-9a-f]{4}-4000-8000-[0-9a-f]{12}$/;
/** Keys that name things no endpoint shows. */
const NAMES_ELSEWHERE = new Set(["note_section_id", "drc_config_id", "identifier_type_id"]);

const world = new World();
beforeAll(() => seedDemo(world, { screeningCompounds: 3 }));

const tables = () =>
  [...Object.entries(world), ...world.others].filter(
    ([, part]) => part instanceof Collection || part instanceof Map,
  );

/** Visits every value of the world with the key it stands under. */
function visit(value: unknown, key: string, see: (value: unknown, key: string) => void): void {
  see(value, key);
  if (value instanceof Uint8Array || typeof value !== "object" || value === null) return;
  const inside = value instanceof Collection ? value.all() : value instanceof Map ? [...value] : value;
  for (const [name, item] of Object.entries(inside)) visit(item, Array.isArray(inside) ? key : name, see);
}

function collect(wanted: (key: string) => boolean): string[] {
  const found: string[] = [];
  visit(world, "world", (value, key) => {
    if (typeof value === "string" && SEEDED.test(value) && wanted(key)) found.push(value);
  });
  return found;
}

describe("the demo workspace", () => {
  it("refers only to existing rows", () => {
    const held = new Set(collect((key) => key === "id"));
    const referred = collect((key) => key !== "id" && !NAMES_ELSEWHERE.has(key));
    expect(held.size).toBeGreaterThan(100);
    expect(referred.length).toBeGreaterThan(100);
    expect(referred.filter((id) => !held.has(id))).toEqual([]);
  });

  it("has no id twice", () => {
    const ids = tables().flatMap(([, part]) =>
      part instanceof Collection ? part.all().map((row) => row.id) : [],
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("contains every row named in demoIds", () => {
    const held = new Set(collect((key) => key === "id"));
    const { compound, batch, target, draft } = demoIds.records;
    const records = [compound, batch, target].map((idOf) => idOf(1));
    const names = Object.values(demoIds).flatMap((ids) =>
      typeof ids === "string" ? [ids] : Object.values(ids),
    );
    const named = [...names.filter((id) => typeof id === "string"), ...records, draft(1)];
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((id) => !held.has(id))).toEqual([]);
  });

  it("has activities of all six types in many statuses, some nested, some due, some with files", () => {
    const activities = world.activities.all();
    const distinct = (key: string) => new Set(activities.map((activity) => activity[key]));
    expect([...distinct("activity_type")].sort()).toEqual(
      ["cycle", "experiment", "milestone", "project", "stage", "task"].sort(),
    );
    expect(distinct("status").size).toBeGreaterThan(8);
    expect(activities.filter((activity) => activity.parent_id !== null).length).toBeGreaterThan(8);
    expect(activities.filter((activity) => activity.due_date !== null).length).toBeGreaterThan(5);
    expect(new Set(world.files.all().map((file) => file.name.split(".").at(-1)))).toEqual(
      new Set(["csv", "sdf", "xlsx"]),
    );
  });

  it("has every file of an activity in one of its properties, by its name and type", () => {
    const named = world.activities
      .all()
      .flatMap((activity) =>
        (activity.properties as unknown as { content: unknown }[]).map((property) => [
          activity.id,
          property.content,
        ]),
      );
    for (const { id, name, type, activity_id } of world.files.all()) {
      if (activity_id === null) continue;
      expect(named).toContainEqual([activity_id, { file_id: id, file_name: name, file_type: type }]);
    }
  });

  it("has consistent parents and children", () => {
    for (const activity of world.activities.all()) {
      const children = world.activities.all().filter((other) => other.parent_id === activity.id);
      expect([...(activity.child_ids as string[])].sort()).toEqual(children.map((child) => child.id).sort());
    }
  });

  it("has completion dates exactly for completed statuses", () => {
    for (const { status, completed_at_date } of world.activities.all() as Row[]) {
      expect(completed_at_date !== null).toBe(status === "complete" || status === "done");
    }
  });

  it("has lists that are never null", () => {
    visit(world, "world", (value, key) => {
      // Array items are seen under the key of their list.
      if (key.endsWith("_ids")) expect([key, value]).not.toEqual([key, null]);
    });
  });
});
