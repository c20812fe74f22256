import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientOnFake, errorOf, uuid } from "../../../test/support";
import { KaleidoscopeError } from "../../errors/index";

const TYPES = ["task", "experiment"];
const STATUSES = ["to do", "in progress", "complete"];

/** A workspace with this many more activities, made from a seeded one. */
function workspaceWith(count: number, change: (index: number) => object) {
  const { client, fake, sent } = clientOnFake();
  const [sample] = fake.world.activities.all();
  if (!sample) throw new Error("the seed has no activities");
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const id = `5eed0000-9999-4000-8000-${String(index).padStart(12, "0")}`;
    fake.world.activities.put({ ...sample, title: `Bulk ${index}`, parent_id: null, ...change(index), id });
    ids.push(id);
  }
  const searches = () => sent().filter((line) => line === "GET /activities/search").length;
  return { client, ids, sent, searches };
}

const varied = (index: number) => ({
  activity_type: TYPES[index % 2],
  status: STATUSES[index % 3],
  completed_at_date: index % 3 === 2 ? "2026-01-31T00:00:00.000Z" : null,
});

describe("iterateActivities", () => {
  it("lists more activities than a search returns, each once", async () => {
    const { client, ids } = workspaceWith(1_700, varied);
    const found = await client.activities.iterateActivities({ search_text: "Bulk" }).toArray();
    expect(found.map(({ id }) => id).sort()).toEqual(ids);
    const once = await client.activities.searchActivities({ search_text: "Bulk" });
    expect(found.slice(0, 500).map(({ id }) => id)).toEqual(once.map(({ id }) => id));
  });

  it("keeps to the filters", async () => {
    const { client } = workspaceWith(2_400, varied);
    const found = await client.activities
      .iterateActivities({ search_text: "Bulk", statuses: ["to do"], activity_types: ["task", "experiment"] })
      .toArray();
    expect(found).toHaveLength(800);
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(["to do"]));
    const hidden = client.activities.iterateActivities({
      search_text: "Bulk",
      completed_behavior: "hide-all",
    });
    expect(await hidden.toArray()).toHaveLength(1_600);
  });

  it("splits by parent if nothing else tells the activities apart", async () => {
    const parents = [uuid(1), uuid(2), null];
    const { client, ids } = workspaceWith(1_200, (index) => ({ parent_id: parents[index % 3] }));
    const found = await client.activities.iterateActivities({ search_text: "Bulk" }).toArray();
    expect(found.map(({ id }) => id).sort()).toEqual(ids);
  });

  it("accepts a parent by its title", async () => {
    const { client, ids } = workspaceWith(700, (index) => ({
      parent_id: demoIds.activities.krasCycle1,
      status: index % 2 ? "todo" : "done",
    }));
    const parent = await client.activities.getActivityById(demoIds.activities.krasCycle1);
    const found = await client.activities
      .iterateActivities({ parent_id: parent?.title, search_text: "Bulk" })
      .toArray();
    expect(found.map(({ id }) => id).sort()).toEqual(ids);
  });

  it("throws rather than leave activities out", async () => {
    const { client } = workspaceWith(1_200, () => ({}));
    const error = await errorOf(client.activities.iterateActivities({ search_text: "Bulk" }).toArray());
    expect(error).toBeInstanceOf(KaleidoscopeError);
    expect(error.message).toMatch(/at most 500 .* Add filters/);
  });

  it("searches once if that is enough", async () => {
    const { client, sent } = workspaceWith(700, varied);
    for await (const _ of client.activities.iterateActivities()) break;
    expect(await client.activities.iterateActivities({}, { limit: 20 }).toArray()).toHaveLength(20);
    expect(await client.activities.iterateActivities({}, { limit: 500 }).toArray()).toHaveLength(500);
    const few = await client.activities.iterateActivities({ search_text: "KRAS" }).toArray();
    expect(few).toEqual(await client.activities.searchActivities({ search_text: "KRAS" }));
    expect(sent()).toEqual(Array.from({ length: 5 }, () => "GET /activities/search"));
  });

  it("stops at a limit above 500", async () => {
    const { client } = workspaceWith(1_200, varied);
    const found = await client.activities
      .iterateActivities({ search_text: "Bulk" }, { limit: 600 })
      .toArray();
    expect(new Set(found.map(({ id }) => id)).size).toBe(600);
  });

  it("yields nothing for filters that match nothing", async () => {
    const { client, searches } = workspaceWith(0, varied);
    expect(await client.activities.iterateActivities({ search_text: "none of these" }).toArray()).toEqual([]);
    expect(searches()).toBe(1);
  });
});
