import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import { InvalidArgumentError, UnresolvedIdentifierError } from "../../errors/index";

describe("rows", () => {
  it("have every field by its name, in the given order, null if it has no value", async () => {
    const { client } = clientOnFake();
    const records = client.records.find({
      where: [["Compound ID", "is_in", ["HAL-0001"]]],
      type: "Compound",
    });
    const field = await client.entityFields.getDataFieldById("MW");
    const fields = ["Notes", "Compound ID", "IC50 (nM)", field?.id ?? "", "Hit", "MW"];
    const rows = await client.records.toRows(records, { fields });
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0] ?? {})).toEqual(["Notes", "Compound ID", "IC50 (nM)", "MW", "Hit"]);
    expect(rows[0]).toMatchObject({ "Compound ID": "HAL-0001", "IC50 (nM)": "41" });
    const [record] = await records.toArray();
    for (const name of ["Notes", "MW", "Hit"])
      expect(rows[0]?.[name]).toEqual(await record?.getValueContent(name));
  });

  it("are read from arrays without a request for each record", async () => {
    const { client, sent } = clientOnFake();
    const records = await client.records.find({ type: "Compound", limit: 10 }).toArray();
    const fields = ["Compound ID", "IC50 (nM)"];
    const before = sent().length;
    const rows = await client.records.toRows(records, { fields, activityId: "KRAS G12D IC50, plate 1" });
    expect(sent().slice(before)).toEqual(["GET /activities", "GET /key_fields", "GET /data_fields"]);
    const contents = await Promise.all(
      records.map((record) =>
        record.getValueContent("IC50 (nM)", { activityId: demoIds.activities.krasIc50 }),
      ),
    );
    expect(rows.map((row) => row["IC50 (nM)"])).toEqual(contents);
    expect(rows.every((row) => "IC50 (nM)" in row)).toBe(true);
    expect(await client.records.toRows([], { fields })).toEqual([]);
  });

  it("keep both columns of fields that share a name, and names such as __proto__", async () => {
    const names: { [id: string]: string } = { a: "Same", b: "Same", c: "__proto__" };
    const { client } = clientAnswering(({ url }) => {
      if (url.pathname === "/key_fields") return Response.json([]);
      if (url.pathname === "/data_fields")
        return Response.json(Object.entries(names).map(([id, field_name]) => ({ id, field_name })));
      const value = (content: string) => [{ id: `v${content}`, content, record_id: "r" }];
      return Response.json({ id: "r", record_values: { a: value("1"), b: value("2"), c: value("3") } });
    });
    const record = await client.records.getRecordById("r");
    if (!record) throw new Error("no record");
    const [row = {}] = await client.records.toRows([record], { fields: ["a", "b", "c"] });
    expect(Object.entries(row)).toEqual([
      ["Same (a)", "1"],
      ["Same (b)", "2"],
      ["__proto__", "3"],
    ]);
    expect(Object.keys((await client.records.toRows([record], { fields: ["a"] }))[0] ?? {})).toEqual([
      "Same",
    ]);
  });

  it("reject unknown fields and options", async () => {
    const { client } = clientOnFake();
    const unknown = client.records.toRows([], { fields: ["IC 50"] });
    expect(await errorOf(unknown)).toBeInstanceOf(UnresolvedIdentifierError);
    for (const options of [{ fields: ["MW"], activity_id: "x" }, ["MW"], {}])
      expect(await errorOf(client.records.toRows([], options as never))).toBeInstanceOf(InvalidArgumentError);
  });
});
