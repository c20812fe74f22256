import { demoIds } from "@kal/testing";
import { describe, expect, it, vi } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import {
  InvalidArgumentError,
  KaleidoscopeResponseError,
  NotFoundError,
  ServerError,
  UnresolvedIdentifierError,
} from "../../errors/index";
import type { KalRecord } from "./record";
import { RecordValue } from "./record-value";

const FIELD = "0f5c2a4e-1111-4222-8333-444455556666";
const ACTIVITY = demoIds.activities.krasIc50;

async function compoundOn({ client }: ReturnType<typeof clientOnFake>): Promise<KalRecord> {
  const record = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
  if (!record) throw new Error("the seed has lost its compound");
  return record;
}

/** A record on a server that responds to writes with `answer`. */
async function recordAnswering(answer: () => Response, options: Parameters<typeof clientAnswering>[1] = {}) {
  const { client, heard } = clientAnswering(
    ({ method }) => (method === "POST" ? answer() : Response.json({ id: "r", record_identifier: "R" })),
    options,
  );
  const record = await client.records.getRecordById("r");
  if (!record) throw new Error("no record");
  return { client, heard, record };
}

const written = () => Response.json({ resource: { id: "v", content: 1 } });

describe("writing a value", () => {
  it("always sends all four keys", async () => {
    const { record, heard } = await recordAnswering(written);
    await record.addValue(FIELD, "v");
    expect(heard[1]).toMatchObject({
      method: "POST",
      body: { field_id: FIELD, content: "v", operation_id: null, record_view_id: null },
    });
    expect(heard[1]?.url.pathname).toBe("/records/r/values");
  });

  it("resolves the names of the field and the activity", async () => {
    const on = clientOnFake();
    const record = await compoundOn(on);
    const activity = await on.client.activities.getActivityById(ACTIVITY);
    const field = await on.client.entityFields.getDataFieldById("IC50 (nM)");
    await record.addValue("IC50 (nM)", "12.5", {
      activityId: activity?.title,
      recordViewId: demoIds.views.ownKrasIc50,
    });
    expect(on.fake.requests.filter(({ path }) => path === `/records/${record.id}/values`)[0]?.body).toEqual({
      field_id: field?.id,
      content: "12.5",
      operation_id: ACTIVITY,
      record_view_id: demoIds.views.ownKrasIc50,
    });
  });

  it("sends UUIDs unchanged, known or not, without reading a list", async () => {
    const { record, heard } = await recordAnswering(written);
    await record.updateField(FIELD, true, { activityId: ACTIVITY });
    expect(heard.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
      "GET /records/r",
      "POST /records/r/values",
      "GET /records/r",
    ]);
    expect(heard[1]?.body).toMatchObject({ content: true, operation_id: ACTIVITY });
  });

  it("returns the value with its field id, and reloads the record", async () => {
    const on = clientOnFake();
    const record = await compoundOn(on);
    const value = await record.addValue("Notes", "sticky");
    expect(value).toBeInstanceOf(RecordValue);
    expect(value).toMatchObject({ content: "sticky", record_id: record.id, field_type: "text" });
    expect(await record.getValueContent("Notes")).toBe("sticky");
  });

  it("updates the cached record under its id and its keys", async () => {
    const on = clientOnFake();
    const record = await compoundOn(on);
    await record.addValue("Notes", "sticky");
    const before = on.sent().length;
    const byId = await on.client.records.getRecordById(record.id);
    const byKeys = await on.client.records.getRecordById({ "Compound ID": "HAL-0001" });
    expect(await byId?.getValueContent("Notes")).toBe("sticky");
    expect(byKeys).toBe(byId);
    expect(on.sent()).toHaveLength(before);
  });

  it("clears a field with null, and rejects undefined", async () => {
    const { record, heard } = await recordAnswering(written);
    await record.addValue(FIELD, null);
    expect(heard[1]?.body).toMatchObject({ content: null });
    expect(await errorOf(record.addValue(FIELD, undefined as never))).toBeInstanceOf(InvalidArgumentError);
    expect(await errorOf(record.addValue(FIELD, Number.NaN))).toBeInstanceOf(InvalidArgumentError);
    expect(heard).toHaveLength(3);
  });

  it("returns null if the response has no value", async () => {
    for (const answer of [null, {}, { resource: null }, { resource: {} }]) {
      const { record } = await recordAnswering(() => Response.json(answer));
      expect(await record.addValue(FIELD, 1)).toBeNull();
    }
  });

  it("throws for an unknown field or activity, and for a key field, before anything is written", async () => {
    const on = clientOnFake();
    const record = await compoundOn(on);
    const key = await on.client.entityFields.getKeyFieldById("Compound ID");
    for (const write of [
      record.addValue("No such field", 1),
      record.addValue("Compound ID", "x"),
      record.addValue(key ?? "", "x"),
      record.addValue("Notes", "x", { activityId: "No such activity" }),
      record.updateFieldFile("Spectrum", "s.csv", "x", "text/csv", { activityId: "No such activity" }),
    ])
      expect(await errorOf(write)).toBeInstanceOf(UnresolvedIdentifierError);
    expect(on.sent().filter((line) => line.startsWith("POST"))).toEqual([]);
  });

  it("does not reload if the server rejects the write", async () => {
    const { record, heard } = await recordAnswering(() => new Response(null, { status: 404 }));
    expect(await errorOf(record.addValue(FIELD, 1))).toBeInstanceOf(NotFoundError);
    expect(heard.map(({ method }) => method)).toEqual(["GET", "POST"]);
  });

  it("throws after the reload if the returned value has no id", async () => {
    const { record, heard } = await recordAnswering(() => Response.json({ resource: { content: 1 } }));
    expect(await errorOf(record.addValue(FIELD, 1))).toBeInstanceOf(KaleidoscopeResponseError);
    expect(heard.map(({ method }) => method)).toEqual(["GET", "POST", "GET"]);
  });

  it("throws with method GET if the reload fails", async () => {
    const { client } = clientAnswering(
      ({ method }) => {
        if (method === "POST") return written();
        return reads++ ? new Response(null, { status: 500 }) : Response.json({ id: "r" });
      },
      { maxRetries: 0 },
    );
    let reads = 0;
    const record = await client.records.getRecordById("r");
    const error = await errorOf(record?.addValue(FIELD, 1) ?? Promise.resolve());
    expect(error).toBeInstanceOf(ServerError);
    expect(error.method).toBe("GET");
  });
});

describe("refetching a record", () => {
  it("updates the object, including unknown fields", async () => {
    let reads = 0;
    const { client } = clientAnswering(() =>
      Response.json(reads++ ? { id: "r", record_identifier: "new", hue: 2 } : { id: "r", shade: 1 }),
    );
    const record = await client.records.getRecordById("r");
    await record?.refetch();
    expect(record?.toJSON()).toMatchObject({ record_identifier: "new", hue: 2 });
    expect(record).not.toHaveProperty("shade");
  });

  it("does not change the object if the record was deleted, and logs an error", async () => {
    const error = vi.fn();
    let reads = 0;
    const { client } = clientAnswering(
      () =>
        reads++ ? new Response(null, { status: 404 }) : Response.json({ id: "r", record_identifier: "R" }),
      { logger: { error } },
    );
    const record = await client.records.getRecordById("r");
    await record?.refetch();
    expect(`${record}`).toBe("R");
    expect(error).toHaveBeenCalledOnce();
  });
});
