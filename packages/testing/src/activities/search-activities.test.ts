import { describe, expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { activityIds, userIds } from "../seed/ids";
import { type Api, openApi } from "../test-support/api";

interface Activity {
  id: string;
  parent_id: string | null;
}

const { definitions, labels } = demoIds;

describe("searching activities", () => {
  const search = async (filters: Record<string, string>, prepare?: (api: Api) => Promise<unknown>) => {
    const api = await openApi();
    await prepare?.(api);
    return api.get<Activity[]>(`/activities/search?${new URLSearchParams(filters)}`);
  };
  const ids = (found: Activity[]) => found.map(({ id }) => id);

  it("returns all activities without filters", async () => {
    expect(await search({})).toHaveLength(21);
  });

  it("searches titles and ignores case", async () => {
    expect(ids(await search({ search_text: "kras g12d ic50" }))).toEqual([
      activityIds.krasIc50Repeat,
      activityIds.krasIc50,
    ]);
  });

  it("matches any status of an inner list, and requires a match in every inner list", async () => {
    const found = await search({ statuses: JSON.stringify([["paused", "parked"]]) });
    expect(ids(found)).toEqual([activityIds.btkLeadOptimization, activityIds.btkProject]);
    const both = JSON.stringify([[labels.urgent], [labels.outsourced]]);
    expect(ids(await search({ label_ids: both }))).toEqual([activityIds.shipSamples]);
  });

  it("combines filters with AND", async () => {
    const found = await search({
      activity_types: JSON.stringify(["experiment", "cycle"]),
      assigned_user_ids: JSON.stringify([[userIds.dana]]),
      definition_ids: JSON.stringify([definitions.biochemicalAssay]),
      created_by: userIds.dana,
    });
    expect(ids(found)).toEqual([activityIds.malariaIc50]);
  });

  it("filters by roots and by the children of one activity", async () => {
    const roots = await search({ parent_id: "null" });
    expect(roots.length).toBeGreaterThan(2);
    expect(roots.every((activity) => activity.parent_id === null)).toBe(true);
    const children = await search({ parent_id: activityIds.krasCycle1 });
    expect(ids(children).sort()).toEqual(
      [activityIds.krasIc50, activityIds.reviewSar, activityIds.synthesizeScaffoldA].sort(),
    );
  });

  it("hides completed activities, or only completed trees", async () => {
    const all = await search({ completed_behavior: "show-all" });
    const hidden = await search({ completed_behavior: "hide-all" });
    const trees = await search({ completed_behavior: "hide-completed-trees" }, (api) =>
      api.put(`/activities/${activityIds.shipSamples}`, { status: "done" }),
    );
    expect(ids(all)).toContain(activityIds.krasIc50);
    expect(ids(hidden)).not.toContain(activityIds.krasIc50);
    // Its stage and project are not completed.
    expect(ids(trees)).toContain(activityIds.krasIc50);
    expect(ids(trees)).not.toContain(activityIds.shipSamples);
  });

  it("returns at most the limit, and never more than 500", async () => {
    expect(await search({ limit: "3" })).toHaveLength(3);
    const many = await search({ limit: "9999" }, async (api) => {
      const [row] = api.fake.world.activities.all();
      for (let n = 0; n < 600; n += 1) api.fake.world.activities.put({ ...row, id: `copy-${n}` });
    });
    expect(many).toHaveLength(500);
  });

  it.each<Record<string, string>>([
    { statuses: '["to do"]' },
    { statuses: "to do" },
    { activity_types: '["operation"]' },
    { completed_behavior: "hide" },
    { limit: "many" },
    { status: "to do" },
  ])("rejects %j", async (filters) => {
    await expect(search(filters)).rejects.toThrow(/^400/);
  });
});
