import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../test/support";
import type { JsonValue } from "../util/json";
import { exportData } from "./export-data";

const { ic50, notes } = demoIds.dataFields;

const withFields = (keys: JsonValue, fields: JsonValue) =>
  clientAnswering(({ url }) => Response.json(url.pathname === "/key_fields" ? keys : fields));

describe("exporting data", () => {
  it("renames the columns in their order and does not change the input rows", async () => {
    const { client, sent } = clientOnFake();
    const rows = [
      { unknown: [1], [ic50]: "12", [demoIds.keyFields.compoundId]: "HAL-0001" },
      { [notes]: null },
      {},
    ];
    const before = structuredClone(rows);
    const named = await exportData(client, rows);
    expect(named).toEqual([
      { unknown: [1], "IC50 (nM)": "12", "Compound ID": "HAL-0001" },
      { Notes: null },
      {},
    ]);
    expect(Object.keys(named[0] ?? {})).toEqual(["unknown", "IC50 (nM)", "Compound ID"]);
    expect(rows).toEqual(before);
    expect(sent().sort()).toEqual(["GET /data_fields", "GET /key_fields"]);
  });

  it("reads both lists even without rows, and each only once for many calls", async () => {
    const { client, sent } = clientOnFake();
    expect(await exportData(client, [])).toEqual([]);
    await exportData(client, [{ a: 1 }]);
    expect(sent()).toHaveLength(2);
  });

  it("keeps the ids of fields that share a name, and logs one sorted warning", async () => {
    const { client } = withFields(
      [
        { id: "k", field_name: "Zeta" },
        { id: "both", field_name: "Old" },
      ],
      [
        { id: "a", field_name: "Zeta" },
        { id: "b", field_name: "Alpha" },
        { id: "c", field_name: "Alpha" },
        { id: "both", field_name: "New" },
        { id: "d", field_name: "" },
        { id: "e" },
      ],
    );
    const warned: unknown[] = [];
    const logger = { warn: (message: string, details?: object) => warned.push([message, details]) };
    const row = { k: 1, a: 2, b: 3, c: 4, both: 5, d: 6, e: 7 };
    expect(await exportData(client, [row, { a: 8 }], logger)).toEqual([
      { k: 1, a: 2, b: 3, c: 4, New: 5, d: 6, e: 7 },
      { a: 8 },
    ]);
    expect(warned).toEqual([[expect.any(String), { names: ["Alpha", "Zeta"] }]]);
    expect(await exportData(client, [{ a: 8 }])).toEqual([{ a: 8 }]);
  });

  it("throws if the fields cannot be read", async () => {
    const { client } = withFields(null, []);
    expect(await errorOf(exportData(client, []))).toMatchObject({
      name: "KaleidoscopeResponseError",
      path: "/key_fields",
    });
  });
});
