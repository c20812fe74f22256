import { demoIds } from "@kal/testing";
import { describe, expect, it, vi } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import type { ClientOptions } from "../../client/client-options";
import { KaleidoscopeResponseError, NotFoundError, ServerError } from "../../errors/index";
import type { Activity } from "./activity";

const ids = demoIds.activities;

async function demoActivity(id: string, options: ClientOptions = {}) {
  const { client, fake, sent } = clientOnFake(options);
  const activity = await client.activities.getActivityById(id);
  if (!activity) throw new Error("no activity");
  /** Requests that were sent since the activity was read. */
  const since = () => sent().slice(1);
  return { client, fake, activity, since };
}

/** An activity on a server that responds to writes with `answer`. */
async function activityAnswering(answer: () => Response) {
  const row = { id: "a/1", title: "Old", definition_id: "d", reviewer_ids: ["u"] };
  const { client, heard } = clientAnswering(({ method }) =>
    method === "GET" ? Response.json([row]) : answer(),
  );
  const [activity] = (await client.activities.getActivities()) as [Activity];
  return { client, activity, heard };
}

describe("updating an activity", () => {
  it("sends the given changes, and applies the response", async () => {
    const { activity, fake } = await demoActivity(ids.krasIc50);
    await activity.update({ status: "in review", title: "Renamed", duration: null, parent_id: undefined });
    expect(fake.requests.at(-1)).toMatchObject({ method: "PUT", path: `/activities/${ids.krasIc50}` });
    expect(fake.requests.at(-1)?.body).toEqual({ status: "in review", title: "Renamed", duration: null });
    expect(activity).toMatchObject({ status: "in review", title: "Renamed", duration: null });
    expect(String(activity)).toBe('Activity("Renamed")');
  });

  it("sends nothing without changes, and keeps the cache", async () => {
    const { client, activity, since } = await demoActivity(ids.krasIc50);
    await activity.update({});
    await activity.update({ due_date: undefined });
    await client.activities.getActivities();
    expect(since()).toEqual([]);
  });

  it("sends dates as ISO text and strings unchanged, also in extra fields", async () => {
    const { activity, heard } = await activityAnswering(() => new Response(""));
    const date = new Date("2026-05-01T12:00:00.500Z");
    await activity.update({
      due_date: date,
      start_date: "2026-05-01",
      extra: { custom_date: date, custom: null },
    });
    expect(heard.at(-1)?.body).toEqual({
      due_date: "2026-05-01T12:00:00.500Z",
      start_date: "2026-05-01",
      custom_date: "2026-05-01T12:00:00.500Z",
      custom: null,
    });
    expect(heard.at(-1)?.url.pathname).toBe("/activities/a%2F1");
  });

  it("rejects a date or a number that JSON would convert to null", async () => {
    const { activity, heard } = await activityAnswering(() => new Response(""));
    for (const changes of [{ due_date: new Date("never") }, { duration: Number.NaN }])
      expect(await errorOf(activity.update(changes))).toMatchObject({ name: "InvalidArgumentError" });
    expect(heard).toHaveLength(1);
  });

  it.each(["", "{}", "[]"])("does not change the object if the server answers %o", async (body) => {
    const { activity } = await activityAnswering(() => new Response(body));
    await activity.update({ title: "New" });
    expect(activity.toJSON()).toMatchObject({ title: "Old", definition_id: "d", reviewer_ids: ["u"] });
  });

  it("resets fields that a full response omits", async () => {
    const { activity } = await activityAnswering(() => Response.json({ id: "a/1", title: "New", added: 1 }));
    await activity.update({ title: "New" });
    expect(activity.toJSON()).toMatchObject({ title: "New", definition_id: null, added: 1 });
    expect(activity).not.toHaveProperty("reviewer_ids");
  });

  it("invalidates activities even if the response is invalid", async () => {
    const { client, activity, heard } = await activityAnswering(() => Response.json({ title: "New" }));
    expect(await errorOf(activity.update({ title: "New" }))).toBeInstanceOf(KaleidoscopeResponseError);
    expect(activity.title).toBe("Old");
    await client.activities.getActivities();
    expect(heard).toHaveLength(3);
  });

  it("leaves definitions and record views cached", async () => {
    const { client, activity, since } = await demoActivity(ids.krasIc50);
    const readAll = async () => {
      await client.activities.getActivities();
      await client.activities.getDefinitions();
      await client.recordViews.getRecordViews();
    };
    await readAll();
    await activity.update({ title: "Renamed" });
    await readAll();
    expect(since().slice(3)).toEqual(["GET /activities"]);
  });

  it("posts a comment with the change", async () => {
    const { activity } = await demoActivity(ids.shipSamples);
    const comment = { type: "doc", content: [] };
    await activity.update({ comment });
    const [posted] = (await activity.getComments()).slice(-1);
    expect(posted?.content).toEqual(comment);
  });
});

describe("adding records", () => {
  it("sends their ids, then reloads the activity", async () => {
    const { activity, fake, since } = await demoActivity(ids.krasIc50);
    const recordIds = fake.world.records.all().map(({ id }) => id);
    const [recordId = ""] = recordIds.filter((id) => !activity.all_record_ids.includes(id));
    await activity.addRecords([recordId]);
    expect(since()).toEqual([`PUT /operations/${ids.krasIc50}/records`, "GET /activities"]);
    expect(fake.requests.at(-2)?.body).toEqual({ record_ids: [recordId] });
    expect(activity.all_record_ids).toContain(recordId);
  });

  it("sends an empty list, too", async () => {
    const { activity, heard } = await activityAnswering(() => new Response(""));
    await activity.addRecords([]);
    expect(heard[1]).toMatchObject({ method: "PUT", body: { record_ids: [] } });
  });

  it("does not reload if it fails", async () => {
    const { activity, since } = await demoActivity(ids.krasIc50);
    expect(await errorOf(activity.addRecords(["no-such-record"]))).toMatchObject({ name: "BadRequestError" });
    expect(since()).toHaveLength(1);
  });
});

describe("removing records", () => {
  it("removes them from every view, and applies the response", async () => {
    const { activity, fake, since } = await demoActivity(ids.krasIc50);
    const [recordId = ""] = activity.all_record_ids;
    await activity.removeRecords([recordId]);
    expect(since()).toEqual([`POST /operations/${ids.krasIc50}/records/remove`]);
    expect(fake.requests.at(-1)?.body).toEqual({ record_ids: [recordId] });
    expect(activity.all_record_ids).not.toContain(recordId);
  });

  it("removes them from one view if it is given", async () => {
    const { activity, heard } = await activityAnswering(() => new Response(""));
    await activity.removeRecords(["r"], { recordViewId: "v" });
    await activity.removeRecords(["r"], { recordViewId: null, timeoutMs: 5_000 });
    await activity.removeRecords(["r"], { record_view_id: "" });
    expect(heard.slice(1).map(({ body }) => body)).toEqual([
      { record_ids: ["r"], record_view_id: "v" },
      { record_ids: ["r"] },
      { record_ids: ["r"], record_view_id: "" },
    ]);
  });

  it("rejects a view that is not in an object, because it would clear every view", async () => {
    const { activity, heard } = await activityAnswering(() => new Response(""));
    const view = "v" as unknown as { recordViewId: string };
    expect(await errorOf(activity.removeRecords(["r"], view))).toMatchObject({
      name: "InvalidArgumentError",
    });
    expect(heard).toHaveLength(1);
  });

  it("rejects misnamed, missing and contradictory views for the same reason", async () => {
    const { activity, heard } = await activityAnswering(() => new Response(""));
    for (const from of [
      { view_id: "v" },
      { recordViewId: undefined },
      { recordViewId: "v", record_view_id: "w" },
    ] as object[])
      expect(await errorOf(activity.removeRecords(["r"], from))).toMatchObject({
        name: "InvalidArgumentError",
      });
    expect(heard).toHaveLength(1);
  });

  it("invalidates activities and records, but nothing if it fails", async () => {
    const { client, activity, since } = await demoActivity(ids.krasIc50);
    const [recordId = ""] = activity.all_record_ids;
    const readAll = async () => {
      await client.activities.getActivities();
      await client.records.getRecordById(recordId);
    };
    await readAll();
    expect(await errorOf(activity.removeRecords(["no-such-record"]))).toBeInstanceOf(Error);
    await readAll();
    expect(since()).toHaveLength(2);
    await activity.removeRecords([recordId]);
    await readAll();
    expect(since().slice(3)).toEqual(["GET /activities", `GET /records/${recordId}`]);
  });
});

describe("refetching an activity", () => {
  it("updates the same object and clears its relations", async () => {
    const { activity, fake, since } = await demoActivity(ids.krasIc50);
    await activity.getPrograms();
    const row = fake.world.activities.demand(ids.krasIc50);
    row.title = "Changed elsewhere";
    row.program_ids = [];
    row.new_field = 1;
    await activity.refetch();
    expect(activity.title).toBe("Changed elsewhere");
    expect(activity.toJSON()).toMatchObject({ new_field: 1 });
    expect(await activity.getPrograms()).toEqual([]);
    expect(since()).toEqual(["GET /programs", "GET /activities"]);
  });

  it("does not change the object if the activity was deleted, and logs an error", async () => {
    const error = vi.fn();
    const { activity, fake, since } = await demoActivity(ids.krasIc50, { logger: { error } });
    fake.world.activities.delete(ids.krasIc50);
    await activity.refetch();
    expect(activity.title).toBe("KRAS G12D IC50, plate 1");
    expect(error).toHaveBeenCalledWith(expect.any(String), { id: ids.krasIc50 });
    expect(since()).toEqual(["GET /activities"]);
  });

  it("rethrows errors", async () => {
    const { activity, fake } = await demoActivity(ids.krasIc50, { maxRetries: 0 });
    fake.faults.add({ status: 500 });
    expect(await errorOf(activity.refetch())).toBeInstanceOf(ServerError);
  });
});

describe("writes to a deleted activity", () => {
  it("throw", async () => {
    const { activity, fake } = await demoActivity(ids.krasIc50);
    fake.world.activities.delete(ids.krasIc50);
    expect(await errorOf(activity.update({ title: "T" }))).toBeInstanceOf(NotFoundError);
    expect(await errorOf(activity.removeRecords([]))).toBeInstanceOf(NotFoundError);
  });
});
