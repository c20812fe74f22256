import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import { KaleidoscopeResponseError, UnresolvedIdentifierError } from "../../errors/index";
import { Answer } from "../../transport/answer";
import type { JsonValue } from "../../util/json";
import { RecordValue } from "./record-value";

const { krasIc50, krasIc50Repeat } = demoIds.activities;

async function compoundOn({ client }: ReturnType<typeof clientOnFake>) {
  const record = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
  if (!record) throw new Error("the seed has lost its compound");
  return record;
}

describe("the content of a field", () => {
  it("comes from the newest value, or from the newest one of an activity", async () => {
    const on = clientOnFake();
    const record = await compoundOn(on);
    expect(await record.getValueContent("IC50 (nM)")).toBe("41");
    expect(await record.getValueContent("IC50 (nM)", { activityId: krasIc50 })).toBe("38.4");
    const repeat = await on.client.activities.getActivityById(krasIc50Repeat);
    expect(await record.getValueContent("IC50 (nM)", { activityId: repeat })).toBe("43.5");
    expect(await record.getValueContent("IC50 (nM)", { recordViewId: demoIds.views.ownKrasIc50 })).toBe(
      "38.4",
    );
  });

  it("is null without a value, and for key fields by name or id", async () => {
    const on = clientOnFake();
    const record = await compoundOn(on);
    const key = await on.client.entityFields.getKeyFieldById("Compound ID");
    expect(await record.getValueContent("Notes", { activityId: krasIc50 })).toBeNull();
    for (const field of [key ?? "", key?.id ?? "", "Compound ID"])
      expect(await record.getValueContent(field)).toBeNull();
  });

  it("may come from a sub-record", async () => {
    const on = clientOnFake();
    const record = await compoundOn(on);
    const batch = { "Compound ID": "HAL-0001", Batch: "1" };
    const purity = await record.getValueContent("Purity (%)", { subRecordId: batch });
    expect(purity).not.toBeNull();
    expect(await record.getValueContent("Purity (%)")).toBeNull();
    expect(await record.getValueContent("Purity (%)", { includeSubRecordValues: true })).not.toBeNull();
    const whole = await on.client.records.getRecordById(batch);
    expect(await record.getValueContent("Purity (%)", { subRecordId: whole })).toBe(purity);
    expect(await record.getValueContent("Purity (%)", { subRecordId: whole?.id })).toBe(purity);
  });

  it("is read without a request if there are no names to resolve", async () => {
    const on = clientOnFake();
    const record = await compoundOn(on);
    const before = on.sent().length;
    for (const fieldId of Object.keys(record.record_values))
      await record.getValueContent(fieldId, { activityId: krasIc50 });
    expect(on.sent()).toHaveLength(before);
  });

  it("throws for an unknown field, activity or sub-record", async () => {
    const record = await compoundOn(clientOnFake());
    for (const read of [
      record.getValueContent("No such field"),
      record.getValueContent("Notes", { activityId: "No such activity" }),
      record.getValueContent("Notes", { subRecordId: { "Compound ID": "HAL-9999" } }),
      record.getActivityData("No such activity"),
    ])
      expect(await errorOf(read)).toBeInstanceOf(UnresolvedIdentifierError);
  });
});

describe("the data of an activity", () => {
  it("has the fields that were measured there, without keys", async () => {
    const on = clientOnFake();
    const record = await compoundOn(on);
    const ic50 = await on.client.entityFields.getDataFieldById("IC50 (nM)");
    const data = await record.getActivityData(krasIc50Repeat);
    expect(data).toEqual({ [ic50?.id ?? ""]: "43.5" });
    const activity = await on.client.activities.getActivityById(krasIc50);
    expect(Object.values(await record.getActivityData(activity ?? ""))).toEqual(["38.4", "1.02"]);
  });

  it("keeps false, zero and empty strings", async () => {
    const value = (content: unknown) => [{ id: "v", content, record_id: "r", operation_id: krasIc50 }];
    const { client } = clientAnswering(() =>
      Response.json({
        id: "r",
        record_values: { a: value(false), b: value(0), c: value(""), d: value(null) },
      }),
    );
    const record = await client.records.getRecordById("r");
    expect(await record?.getActivityData(krasIc50)).toEqual({ a: false, b: 0, c: "" });
  });
});

describe("all values of a record", () => {
  it("include older ones, and say which field they belong to", async () => {
    const on = clientOnFake();
    const record = await compoundOn(on);
    await record.addValue("Notes", "one");
    await record.addValue("Notes", "two");
    const notes = await on.client.entityFields.getDataFieldById("Notes");
    const values = await record.getValues();
    expect(values[0]).toBeInstanceOf(RecordValue);
    expect(values.filter((value) => value.field_id === notes?.id).map(String)).toEqual(
      expect.arrayContaining(["two", "one"]),
    );
    expect(on.sent().at(-1)).toBe(`GET /records/${record.id}/values`);
  });

  it("are empty for an empty response, and throw if a value has no id", async () => {
    const answering = async (answer: unknown) => {
      const { client } = clientAnswering(({ url }) =>
        Response.json(url.pathname === "/records/r" ? { id: "r" } : answer),
      );
      const record = await client.records.getRecordById("r");
      return record?.getValues() ?? [];
    };
    expect(await answering(null)).toEqual([]);
    expect(await errorOf(answering([{ content: 1 }]))).toBeInstanceOf(KaleidoscopeResponseError);
  });
});

describe("the activities of a record", () => {
  it("are requested once, until the record caches are cleared", async () => {
    const on = clientOnFake();
    const record = await compoundOn(on);
    const activities = await record.getActivities();
    await record.getActivities();
    expect(activities.map(({ id }) => id)).toEqual(expect.arrayContaining([krasIc50, krasIc50Repeat]));
    const asked = () => on.sent().filter((line) => line === `GET /records/${record.id}/operations`).length;
    expect(asked()).toBe(1);
    on.client.records.clearRecordCaches();
    await record.getActivities();
    expect(asked()).toBe(2);
  });
});

describe("clearing the record caches", () => {
  it("makes every record be requested again", async () => {
    const on = clientOnFake();
    const record = await compoundOn(on);
    on.client.records.clearRecordCaches();
    const before = on.sent().length;
    await on.client.records.getRecordById(record.id);
    await on.client.records.getRecordById({ "Compound ID": "HAL-0001" });
    expect(on.sent().slice(before)).toEqual([`GET /records/${record.id}`]);
  });

  it("does not restore an outdated miss", async () => {
    const on = clientOnFake();
    expect(await on.client.records.getRecordById({ "Compound ID": "HAL-0888" })).toBeNull();
    on.client.records.clearRecordCaches();
    await on.client.records.getRecordById({ "Compound ID": "HAL-0888" });
    expect(on.sent()).toEqual(["GET /key_fields", "GET /records/identifiers", "GET /records/identifiers"]);
  });
});

describe("records in other responses", () => {
  it("are Record objects, and cached", async () => {
    const { client, heard } = clientAnswering(() => Response.json([]));
    const answer = (json: JsonValue) => new Answer("GET", "/operations/a/records", json);
    const records = client.records.adoptRecords(answer([{ id: "r" }, { name: "no id" }]), 0);
    expect(records.map(({ id }) => id)).toEqual(["r"]);
    expect(await client.records.getRecordById("r")).toBe(records[0]);
    expect(client.records.adoptRecords(answer(null), 0)).toEqual([]);
    expect(heard).toHaveLength(0);
  });
});
