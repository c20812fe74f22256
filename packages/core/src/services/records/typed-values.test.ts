import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import { InvalidArgumentError, InvalidValueError, UnresolvedIdentifierError } from "../../errors/index";
import type { JsonValue } from "../../util/json";

const { krasIc50 } = demoIds.activities;

async function compound() {
  const { client, sent } = clientOnFake();
  const record = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
  if (!record) throw new Error("the seed has lost its compound");
  return { client, record, sent };
}

/** A record whose only field, `f`, has this content. */
async function recordWith(content: JsonValue) {
  const { client } = clientAnswering(({ url }) =>
    Response.json(
      url.pathname === "/data_fields"
        ? [{ id: "f", field_name: "Field" }]
        : { id: "me", record_values: { f: [{ id: "v", content, record_id: "me" }] } },
    ),
  );
  const record = await client.records.getRecordById("me");
  if (!record) throw new Error("no record");
  return record;
}

describe("a number", () => {
  it("comes with its qualifier, from the value that getValueContent returns", async () => {
    const { client, record } = await compound();
    expect(await record.getNumber("IC50 (nM)")).toEqual({ value: 41, qualifier: null, text: "41" });
    expect((await record.getNumber("IC50 (nM)", { activityId: krasIc50 }))?.value).toBe(38.4);
    await record.addValue("Solubility (µM)", ">200");
    expect(await record.getNumber("Solubility (µM)")).toEqual({ value: 200, qualifier: ">", text: ">200" });
    const field = await client.entityFields.getDataFieldById("Solubility (µM)");
    expect((await record.getNumber(field ?? ""))?.qualifier).toBe(">");
  });

  it("is null if nothing was measured, or if the value was cleared", async () => {
    const { record } = await compound();
    expect(await record.getNumber("IC50 (nM)", { recordViewId: "none" })).toBeNull();
    await record.updateField("IC50 (nM)", null);
    expect(await record.getNumber("IC50 (nM)")).toBeNull();
  });

  it("throws an error that names the field and the record if the text is not a number", async () => {
    const record = await recordWith("n.d.");
    const error = await errorOf(record.getNumber("Field"));
    expect(error).toBeInstanceOf(InvalidValueError);
    expect(error.message).toMatch(/"n\.d\." as a number.* the field "Field" of the record me\.$/);
    expect(await record.getNumber("Field", { onInvalid: "null" })).toBeNull();
  });

  it("throws for unknown fields and options, also with onInvalid", async () => {
    const { record } = await compound();
    const unknown = record.getNumber("IC 50", { onInvalid: "null" });
    expect(await errorOf(unknown)).toBeInstanceOf(UnresolvedIdentifierError);
    for (const options of [{ activity_id: krasIc50 }, krasIc50])
      expect(await errorOf(record.getNumber("IC50 (nM)", options as object))).toBeInstanceOf(
        InvalidArgumentError,
      );
  });
});

describe("other values", () => {
  it("are read as text, a boolean and a date", async () => {
    const { record } = await compound();
    await record.addValue("Notes", " kept as it is ");
    await record.addValue("Hit", false);
    await record.addValue("Synthesized on", "2026-01-31");
    expect(await record.getText("Notes")).toBe(" kept as it is ");
    expect(await record.getText("IC50 (nM)")).toBe("41");
    expect(await record.getBoolean("Hit")).toBe(false);
    expect(await record.getDate("Synthesized on")).toMatchObject({ date: "2026-01-31", instant: null });
  });

  it("include key fields, by name, id and entity", async () => {
    const { client, record, sent } = await compound();
    const key = await client.entityFields.getKeyFieldById("Compound ID");
    for (const field of ["Compound ID", key ?? "", key?.id ?? ""])
      expect(await record.getText(field)).toBe("HAL-0001");
    expect(sent()).toEqual(["GET /key_fields", "GET /records/identifiers", "GET /data_fields"]);
  });

  it.each<[JsonValue, "getText" | "getBoolean" | "getDate", unknown]>([
    ["", "getText", null],
    [true, "getText", "true"],
    [1.5, "getText", "1.5"],
    ["TRUE ", "getBoolean", true],
    ["false", "getBoolean", false],
    ["", "getBoolean", null],
    ["", "getDate", null],
  ])("reads %j with %s as %j", async (content, method, expected) => {
    const record = await recordWith(content);
    expect(await record[method]("Field")).toBe(expected);
  });

  it.each<[JsonValue, "getText" | "getBoolean" | "getDate"]>([
    [["a"], "getText"],
    [{ a: 1 }, "getText"],
    ["yes", "getBoolean"],
    ["1", "getBoolean"],
    [1, "getBoolean"],
    ["31.01.2026", "getDate"],
  ])("rejects %j with %s", async (content, method) => {
    const record = await recordWith(content);
    expect(await errorOf(record[method]("Field"))).toBeInstanceOf(InvalidValueError);
    expect(await record[method]("Field", { onInvalid: "null" })).toBeNull();
  });
});
