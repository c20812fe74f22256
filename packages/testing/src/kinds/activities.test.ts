import { describe, expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { activityIds, userIds } from "../seed/ids";
import { type Api, openApi } from "../test-support/api";

interface Activity {
  id: string;
  title: string;
  status: string;
  child_ids: string[];
  parent_id: string | null;
  label_ids: string[];
  assigned_user_ids: string[];
  subscriber_ids: string[];
  dependencies: string[];
  due_date: string | null;
  completed_at_date: string | null;
  properties: { id: string; resource_id: string; property_name: string; content: unknown }[];
}

const { definitions, labels, programs } = demoIds;

const read = async (api: Api, id: string): Promise<Activity> => {
  const found = (await api.get<Activity[]>("/activities")).find((activity) => activity.id === id);
  if (!found) throw new Error(`no activity ${id}`);
  return found;
};

const create = async (api: Api, body: object): Promise<Activity> => {
  const made = await api.post<Activity[]>("/activities", { activity_type: "task", title: "T", ...body });
  expect(made).toHaveLength(1);
  return made[0] as Activity;
};

describe("creating an activity", () => {
  it("returns an array with the activity, which the list then contains", async () => {
    const api = await openApi();
    const body = {
      title: "Weigh samples",
      activity_type: "task",
      program_ids: [programs.btk],
      definition_id: null,
      assigned_user_ids: [userIds.dana],
      subscriber_ids: [userIds.farid],
      start_date: "2026-02-03T04:05:06+01:00",
      duration: 2,
    };
    const made = await create(api, body);
    expect(made).toMatchObject({
      ...body,
      start_date: "2026-02-03T03:05:06.000Z",
      status: "to do",
      parent_id: null,
      child_ids: [],
      properties: [],
      created_by: userIds.robot,
      subscriber_ids: [userIds.robot, userIds.dana, userIds.farid],
    });
    expect(await read(api, made.id)).toEqual(made);
  });

  it("inherits from its definition, with properties of its own", async () => {
    const api = await openApi();
    const body = { activity_type: "experiment", definition_id: definitions.biochemicalAssay };
    const made = await create(api, { ...body, program_ids: [programs.malaria] });
    expect(made).toMatchObject({ label_ids: [labels.inVitro], duration: 3, program_ids: [programs.malaria] });
    const definition = api.fake.world.definitions.demand(definitions.biochemicalAssay);
    const originals = definition.properties as unknown as Activity["properties"];
    expect(made.properties.map((property) => property.content)).toEqual(
      originals.map(({ content }) => content),
    );
    expect(made.properties.every((property) => property.resource_id === made.id)).toBe(true);
    expect(made.properties[0]?.id).not.toBe(originals[0]?.id);
  });

  it.each([
    [{ title: "" }, "title"],
    [{ activity_type: "operation" }, "activity_type"],
    [{ definition_id: "nope" }, "definition_id"],
    [{ definition_id: definitions.biochemicalAssay }, "activity_type"],
    [{ program_ids: ["nope"] }, "program_ids/0"],
    [{ assigned_user_ids: null }, "assigned_user_ids"],
    [{ start_date: "soon" }, "start_date"],
    [{ duration: 1.5 }, "duration"],
    [{ due_date: null }, "due_date"],
  ])("rejects %j, naming the field", async (wrong, field) => {
    const api = await openApi();
    const size = api.fake.world.activities.size;
    const body = { title: "T", activity_type: "task", ...wrong };
    await expect(api.post("/activities", body)).rejects.toThrow(new RegExp(`^400 .*${field}`));
    expect(api.fake.world.activities.size).toBe(size);
  });
});

describe("changing an activity", () => {
  const path = `/activities/${activityIds.shipSamples}`;

  it("changes only the keys in the body", async () => {
    const api = await openApi();
    const before = await read(api, activityIds.shipSamples);
    const after = await api.put<Activity>(path, {
      title: "Ship",
      due_date: "2026-03-01T00:00:00",
      priority: "high",
    });
    const { last_activity_at, ...rest } = after as Activity & { last_activity_at: string };
    expect(rest).toEqual({
      ...before,
      title: "Ship",
      due_date: "2026-03-01T00:00:00.000Z",
      priority: "high",
      last_activity_at: undefined,
    });
    expect(last_activity_at > "2026").toBe(true);
    expect(await read(api, activityIds.shipSamples)).toEqual(after);
  });

  it("clears keys that are sent as null", async () => {
    const after = await (await openApi()).put<Activity>(path, {
      due_date: null,
      description: null,
      duration: null,
    });
    expect(after).toMatchObject({ due_date: null, description: null, duration: null });
  });

  it("adds to lists and removes from them", async () => {
    const api = await openApi();
    const after = await api.put<Activity>(path, {
      add_label_ids: [labels.sar, labels.urgent],
      remove_label_ids: [labels.outsourced],
      add_assigned_user_ids: [userIds.bruno],
      remove_assigned_user_ids: [userIds.elif],
      add_dependencies: [activityIds.orderReagents],
      remove_subscriber_ids: [userIds.dana],
    });
    expect(after.label_ids).toEqual([labels.urgent, labels.sar]);
    expect(after.assigned_user_ids).toEqual([userIds.bruno]);
    expect(after.dependencies).toEqual([activityIds.orderReagents]);
    expect(after.subscriber_ids).toContain(userIds.bruno);
    expect(after.subscriber_ids).not.toContain(userIds.dana);
  });

  it("moves it below another activity, and updates both parents' children", async () => {
    const api = await openApi();
    await api.put(path, { parent_id: activityIds.krasCycle1 });
    expect((await read(api, activityIds.krasCycle1)).child_ids).toContain(activityIds.shipSamples);
    await api.put(path, { parent_id: activityIds.btkProject });
    expect((await read(api, activityIds.krasCycle1)).child_ids).not.toContain(activityIds.shipSamples);
    const children = await api.get<Activity[]>(`/activities/${activityIds.btkProject}/activities`);
    expect(children.map(({ id }) => id)).toEqual([activityIds.btkLeadOptimization, activityIds.shipSamples]);
    expect((await api.put<Activity>(path, { parent_id: null })).parent_id).toBeNull();
    expect((await read(api, activityIds.btkProject)).child_ids).toEqual([activityIds.btkLeadOptimization]);
  });

  it("rejects a parent that makes the activity its own ancestor", async () => {
    const api = await openApi();
    const project = `/activities/${activityIds.krasProject}`;
    await expect(api.put(project, { parent_id: activityIds.krasIc50 })).rejects.toThrow(/^400 .*parent_id/);
    await expect(api.put(project, { parent_id: activityIds.krasProject })).rejects.toThrow(/^400/);
    expect((await read(api, activityIds.krasProject)).parent_id).toBeNull();
  });

  it("sets the completion date with a completed status, and clears it with another", async () => {
    const api = await openApi();
    expect((await api.put<Activity>(path, { status: "complete" })).completed_at_date).toMatch(/^\d{4}-.*Z$/);
    expect((await api.put<Activity>(path, { status: "in progress" })).completed_at_date).toBeNull();
  });

  it("rejects unknown keys, and keys that the server manages", async () => {
    const api = await openApi();
    await expect(api.put(path, { staus: "complete" })).rejects.toThrow(
      /^400 .*body has an unknown key .*staus/,
    );
    for (const body of [{ id: "x" }, { child_ids: [] }, { label_ids: [] }, { all_record_ids: [] }]) {
      await expect(api.put(path, body)).rejects.toThrow(/^400/);
    }
  });

  it.each([
    [{ status: null }, "status"],
    [{ priority: "top" }, "priority"],
    [{ due_date: "" }, "due_date"],
    [{ add_label_ids: ["nope"] }, "add_label_ids/0"],
    [{ add_label_ids: labels.sar }, "add_label_ids"],
    [{ parent_id: "nope" }, "parent_id"],
    [{ add_dependencies: [activityIds.shipSamples] }, "add_dependencies"],
    [{ definition_id: definitions.designCycle }, "definition_id"],
    [{ is_draft: "banana" }, "is_draft"],
    [{ duration: 1e300 }, "duration"],
    // Python cannot read a moment outside of its years.
    [{ due_date: "9999-12-31T23:59:59-05:00" }, "due_date"],
    [{ due_date: "0001-01-01T00:00:00+05:00" }, "due_date"],
  ])("rejects %j and changes nothing, not even what was right", async (wrong, field) => {
    const api = await openApi();
    const before = await read(api, activityIds.shipSamples);
    await expect(api.put(path, { title: "Changed", ...wrong })).rejects.toThrow(
      new RegExp(`400 .*body/${field}`),
    );
    expect(await read(api, activityIds.shipSamples)).toEqual(before);
    await expect(api.put("/activities/nope", { title: "T" })).rejects.toThrow(/^404/);
  });

  it("rejects changes to a locked activity until it is unlocked", async () => {
    const api = await openApi();
    await api.put(path, { status: "locked" });
    await expect(api.put(path, { title: "Changed" })).rejects.toThrow(/^409/);
    expect((await api.put<Activity>(path, { status: "to do" })).status).toBe("to do");
  });
});

describe("the events of an activity", () => {
  const path = `/activities/${activityIds.krasIc50}`;

  it("are listed newest first, with what changed", async () => {
    const api = await openApi();
    await api.put(path, { status: "in review" });
    const events = await api.get<{ event_type: string; event_attrs: object; created_at: string }[]>(
      `${path}/events`,
    );
    expect(events[0]).toMatchObject({
      event_type: "task.updated",
      event_attrs: { status: { from: "complete", to: "in review" } },
    });
    expect(events.map((event) => event.created_at)).toEqual(
      events
        .map((event) => event.created_at)
        .sort()
        .reverse(),
    );
  });

  it("do not include updates that change nothing", async () => {
    const api = await openApi();
    const before = await api.get<object[]>(`${path}/events`);
    await api.put(path, { status: "complete" });
    expect(await api.get(`${path}/events`)).toEqual(before);
  });

  it("include the comment of an update", async () => {
    const api = await openApi();
    const comment = { type: "doc", content: [] };
    await api.put(path, { comment });
    const comments = await api.get<object[]>(`${path}/comments`);
    expect(comments).toHaveLength(3);
    expect(comments.at(-1)).toMatchObject({
      content: comment,
      created_by: userIds.robot,
      resource_type: "task",
      resource_id: activityIds.krasIc50,
    });
    expect((await api.get<object[]>(`${path}/events`))[0]).toMatchObject({ event_type: "task.commented" });
  });
});
