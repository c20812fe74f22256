import { describe, expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { userIds } from "../seed/ids";
import { type Api, openApi } from "../test-support/api";

interface Event {
  id: string;
  event_type: string;
  event_user_id: string;
  created_at: string;
}

const events = (api: Api, query: Record<string, string> = {}) =>
  api.get<Event[]>(`/workspaces/events?${new URLSearchParams(query)}`);

describe("the workspace", () => {
  it("has a name, members of every access level, groups, labels and property fields", async () => {
    const api = await openApi();
    expect(await api.get("/workspaces/active")).toEqual({
      id: demoIds.workspace,
      workspace_name: "Halcyon Bio",
    });
    const members = await api.get<{ access_level: string }[]>("/workspaces/members");
    expect(new Set(members.map((member) => member.access_level))).toEqual(
      new Set(["admin", "team-member", "guest", "viewer", "deactivated"]),
    );
    const groups = await api.get<{ user_ids: string[] }[]>("/workspaces/groups");
    expect(groups.every((group) => Array.isArray(group.user_ids))).toBe(true);
    expect(await api.get("/activity_labels")).toContainEqual({
      id: demoIds.labels.urgent,
      label_name: "Urgent",
    });
    expect(await api.get("/property_fields")).toHaveLength(7);
  });

  it("rejects parameters for endpoints without any", async () => {
    const api = await openApi();
    await expect(api.get("/workspaces/members?page=1")).rejects.toThrow(/^400 .*page/);
  });
});

describe("workspace events", () => {
  it("are listed newest first", async () => {
    const times = (await events(await openApi())).map((event) => event.created_at);
    expect(times.length).toBeGreaterThan(3);
    expect(times).toEqual([...times].sort().reverse());
  });

  it("are listed in consecutive pages", async () => {
    const api = await openApi();
    const all = await events(api);
    const first = await events(api, { page: "1", page_size: "2" });
    const second = await events(api, { page: "2", page_size: "2" });
    expect([...first, ...second]).toEqual(all.slice(0, 4));
    expect(await events(api, { page: "0", page_size: "2" })).toEqual(first);
    expect(await events(api, { page: "100", page_size: "2" })).toEqual([]);
  });

  it("can be filtered by type, resource type and user", async () => {
    const api = await openApi();
    const types = await events(api, { event_types: JSON.stringify(["task.updated", "program.created"]) });
    expect(new Set(types.map((event) => event.event_type))).toEqual(
      new Set(["task.updated", "program.created"]),
    );
    const programs = await events(api, { resource_type: "program" });
    expect(programs.map((event) => event.event_type)).toEqual(["program.created"]);
    const byAda = await events(api, { event_user_ids: JSON.stringify([userIds.ada]) });
    expect(byAda.length).toBeGreaterThan(0);
    expect(byAda.every((event) => event.event_user_id === userIds.ada)).toBe(true);
  });

  it("can be filtered by date, with or without a zone", async () => {
    const api = await openApi();
    const after = await events(api, { after_date: "2025-11-20T09:00:00+01:00" });
    const naive = await events(api, { after_date: "2025-11-20T08:00:00" });
    expect(after).toEqual(naive);
    expect(after.every((event) => event.created_at > "2025-11-20T08:00:00.000Z")).toBe(true);
    const before = await events(api, { before_date: "2025-11-20" });
    expect(before.length).toBeGreaterThan(0);
    expect(before.every((event) => event.created_at < "2025-11-20")).toBe(true);
  });

  it.each<Record<string, string>>([
    { page: "x" },
    { page: "-1" },
    { page_size: "0" },
    { event_types: "update" },
    { event_types: '"update"' },
    { after_date: "yesterday" },
    { colour: "red" },
  ])("rejects %j", async (query) => {
    await expect(events(await openApi(), query)).rejects.toThrow(/^400/);
  });
});
