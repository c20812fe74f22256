import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, demoActivity, errorOf } from "../../../test/support";
import { UnresolvedIdentifierError } from "../../errors/index";
import type { Activity } from "./activity";

const ids = demoIds.activities;

const RECORDS = `GET /operations/${ids.krasIc50}/records`;

describe("the records of an activity", () => {
  it("are requested every time", async () => {
    const { activity, since } = await demoActivity(ids.krasIc50);
    const records = await activity.getRecords();
    await activity.getRecords();
    expect(records.map(({ id }) => id)).toEqual(activity.all_record_ids);
    expect(since()).toEqual([RECORDS, RECORDS]);
  });

  it("are cached, so reading one of them sends no request", async () => {
    const { client, activity, since } = await demoActivity(ids.krasIc50);
    const [first] = await activity.getRecords();
    await client.records.getRecordById(first?.id ?? "");
    expect(since()).toEqual([RECORDS]);
  });

  it("are not cached if they were read with a call's own headers, or before a change", async () => {
    const { client, activity, since } = await demoActivity(ids.krasIc50);
    const [first] = await activity.getRecords({ headers: { "x-on-behalf-of": "someone" } });
    const reading = activity.getRecords();
    client.records.clearRecordCaches();
    await reading;
    await client.records.getRecordById(first?.id ?? "");
    expect(since()).toEqual([RECORDS, RECORDS, `GET /records/${first?.id}`]);
  });

  it("are an empty list after an empty response", async () => {
    const { client } = clientAnswering(({ url }) =>
      url.pathname === "/activities" ? Response.json([{ id: "a" }]) : new Response(null, { status: 404 }),
    );
    const [activity] = (await client.activities.getActivities()) as [Activity];
    expect(await activity.getRecords()).toEqual([]);
    expect(await activity.getRecordData()).toEqual([]);
    expect(await activity.hasRecord("r")).toBe(false);
  });
});

describe("one record of an activity", () => {
  it("is found by its id and by the record object", async () => {
    const { activity, since } = await demoActivity(ids.krasIc50);
    const [recordId = ""] = activity.all_record_ids;
    const record = await activity.getRecord(recordId);
    expect(record?.id).toBe(recordId);
    expect(since()).toEqual([RECORDS]);
    if (record) expect((await activity.getRecord(record))?.id).toBe(recordId);
    expect(await activity.hasRecord(recordId)).toBe(true);
  });

  it("is null if the activity does not hold it", async () => {
    const { activity, fake } = await demoActivity(ids.krasIc50);
    const all = fake.world.records.all().map(({ id }) => id);
    const [elsewhere = ""] = all.filter((id) => !activity.all_record_ids.includes(id));
    expect(await activity.getRecord(elsewhere)).toBeNull();
    expect(await activity.hasRecord(elsewhere)).toBe(false);
  });

  it("is found by its key values, and not searched for if they match no record", async () => {
    const { activity, since } = await demoActivity(ids.krasIc50);
    const [first] = await activity.getRecords();
    const name = first?.record_identifier ?? "";
    expect((await activity.getRecord({ "Compound ID": name }))?.id).toBe(first?.id);
    const before = since().filter((request) => request === RECORDS);
    expect(await activity.getRecord({ "Compound ID": "no such compound" })).toBeNull();
    expect(since().filter((request) => request === RECORDS)).toEqual(before);
  });

  it("throws for an unknown key field", async () => {
    const { activity } = await demoActivity(ids.krasIc50);
    const error = await errorOf(activity.hasRecord({ "no such key field": "x" }));
    expect(error).toBeInstanceOf(UnresolvedIdentifierError);
  });
});

describe("the records on one view", () => {
  it("are returned in the order of the view", async () => {
    const { activity } = await demoActivity(ids.krasIc50);
    const mapping = activity.data_table_record_mapping[demoIds.views.ownKrasIc50] ?? [];
    const records = await activity.recordsOnView(demoIds.views.ownKrasIc50);
    expect(mapping.length).toBeGreaterThan(0);
    expect(records.map(({ id }) => id)).toEqual(mapping);
  });

  it("are empty without a request if the view belongs to another activity", async () => {
    const { activity, since } = await demoActivity(ids.krasIc50);
    expect(await activity.recordsOnView("no-such-view")).toEqual([]);
    expect(await activity.recordsOnView("constructor")).toEqual([]);
    expect(since()).toEqual([]);
  });
});

describe("the record views of an activity", () => {
  it("are read from one cached list", async () => {
    const { activity, since } = await demoActivity(ids.krasIc50);
    const views = await activity.getRecordViews();
    await activity.getRecordViews();
    expect(views.map(({ id }) => id)).toEqual([demoIds.views.ownKrasIc50]);
    expect(since()).toEqual(["GET /record_views"]);
  });

  it("are empty for a task", async () => {
    const { activity } = await demoActivity(ids.shipSamples);
    expect(await activity.getRecordViews()).toEqual([]);
  });
});

describe("the data measured in an activity", () => {
  it("has one object per record, by data field, and needs at most two requests", async () => {
    const { client, activity, since } = await demoActivity(ids.krasIc50);
    const data = await activity.getRecordData();
    const fieldIds = new Set((await client.entityFields.getDataFields()).map(({ id }) => id));
    expect(data).toHaveLength(activity.all_record_ids.length);
    expect(data.some((values) => Object.keys(values).length > 0)).toBe(true);
    for (const id of data.flatMap((values) => Object.keys(values))) expect(fieldIds).toContain(id);
    expect(since().sort()).toEqual(["GET /data_fields", RECORDS].sort());
  });
});
