import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf, uuid } from "../../../test/support";
import { BadRequestError, NotFoundError } from "../../errors/index";
import { RecordValue } from "./record-value";

const ACTIVITY = demoIds.activities.krasIc50;

async function compoundOn({ client }: ReturnType<typeof clientOnFake>) {
  const record = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
  const field = await client.entityFields.getDataFieldById("Spectrum");
  if (!record || !field) throw new Error("the seed has lost its compound or its file field");
  return { record, field };
}

describe("uploading a file as a value", () => {
  it("sends the file with only the given options, and reloads the record", async () => {
    const on = clientOnFake();
    const { record, field } = await compoundOn(on);
    const value = await record.updateFieldFile("Spectrum", "nmr.csv", new Blob(["ppm,h\n"]), "text/csv");
    expect(value).toBeInstanceOf(RecordValue);
    expect(await record.getValueContent("Spectrum")).toMatchObject({ file_name: "nmr.csv" });
    const upload = on.fake.requests.find(({ path }) => path.endsWith("/values/file"));
    expect(upload).toMatchObject({ path: `/records/${record.id}/values/file` });
    expect(JSON.stringify(upload?.body)).toContain(field.id);
    expect(JSON.stringify(upload?.body)).not.toContain("operation_id");
    expect(on.sent().at(-1)).toBe(`GET /records/${record.id}`);
  });

  it("sends the activity and the view if they are given", async () => {
    const on = clientOnFake();
    const { record, field } = await compoundOn(on);
    const activity = await on.client.activities.getActivityById(ACTIVITY);
    const value = await record.updateFieldFile(field, "nmr.csv", "ppm,h\n", "text/csv", {
      activityId: activity ?? "",
      recordViewId: demoIds.views.ownKrasIc50,
    });
    expect(value).toMatchObject({ operation_id: ACTIVITY, record_view_id: demoIds.views.ownKrasIc50 });
  });

  it("throws if the field does not accept files", async () => {
    const on = clientOnFake();
    const { record } = await compoundOn(on);
    const upload = record.updateFieldFile("Notes", "nmr.csv", "x", "text/csv");
    expect(await errorOf(upload)).toBeInstanceOf(BadRequestError);
  });
});

describe("uploading a file through the service", () => {
  it("accepts every kind of identifier, and reloads the cached record", async () => {
    const on = clientOnFake();
    const { record, field } = await compoundOn(on);
    const value = await on.client.records.createRecordValueFile(
      { "Compound ID": "HAL-0001" },
      field.id,
      "nmr.csv",
      new TextEncoder().encode("ppm,h\n"),
      "text/csv",
      { activityId: ACTIVITY },
    );
    expect(value).toMatchObject({ operation_id: ACTIVITY });
    expect(await record.getValueContent(field, { activityId: ACTIVITY })).toMatchObject({
      file_name: "nmr.csv",
    });
    expect(on.sent().slice(-2)).toEqual([
      `POST /records/${record.id}/values/file`,
      `GET /records/${record.id}`,
    ]);
  });

  it("reads nothing if the id is not cached", async () => {
    const { client, heard } = clientAnswering(() => Response.json({ resource: { id: "v" } }));
    await client.records.createRecordValueFile("r", uuid(1), "a.csv", "x", "text/csv");
    expect(heard.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
      "POST /records/r/values/file",
    ]);
  });

  it("returns null and uploads nothing for an unknown record", async () => {
    const on = clientOnFake();
    const { field } = await compoundOn(on);
    const nobody = { "Compound ID": "HAL-9999" };
    expect(
      await on.client.records.createRecordValueFile(nobody, field.id, "a.csv", "x", "text/csv"),
    ).toBeNull();
    expect(on.sent().filter((line) => line.startsWith("POST"))).toEqual([]);
  });

  it("throws if the server does not find the record", async () => {
    const on = clientOnFake();
    const { field } = await compoundOn(on);
    const upload = on.client.records.createRecordValueFile("nobody", field.id, "a.csv", "x", "text/csv");
    expect(await errorOf(upload)).toBeInstanceOf(NotFoundError);
  });
});
