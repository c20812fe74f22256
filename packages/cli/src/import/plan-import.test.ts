import type { KaleidoscopeClient } from "@kal/node";
import { expect, it } from "vitest";
import { planImport } from "./plan-import";

const key = { id: "key-1", field_name: "Compound ID", field_type: "text", is_key: true };
const client = (names: readonly string[] = []) =>
  ({
    entityFields: {
      getKeyFields: async () => [key],
      getDataFields: async () =>
        names.map((field_name, at) => ({ id: `field-${at}`, field_name, field_type: "text", is_key: false })),
    },
    entityTypes: { getTypeExactKeys: async () => ({ id: "type-1" }) },
  }) as unknown as KaleidoscopeClient;

function plan(text: string, fields: readonly string[] = [], createFields = false) {
  const bytes = new TextEncoder().encode(text);
  const read = async (start: number, end: number) => bytes.subarray(start, end);
  const spool = { name: "data.csv", size: bytes.length, read, close: async () => {} };
  return planImport(client(fields), spool, { createFields }, new AbortController().signal);
}

it.each(["\u200b", "\u00ad \u2060", "\u00a0", "\u3164"])(
  "ignores an empty column whose name is the invisible %j",
  async (name) => {
    const { columns, check } = await plan(`Compound ID,${name},${name}\nHAL-1,,\n`, [], true);
    expect(columns.map((column) => column.name)).toEqual(["Compound ID"]);
    expect(check.problemCount).toBe(0);
  },
);

it("rejects contents below an invisible name", async () => {
  const { check } = await plan("Compound ID,\u200b\nHAL-1,5\n", [], true);
  expect(check.problems).toEqual([
    { line: 2, columnNumber: 2, message: expect.stringMatching(/^column 2 has no name, but .* "5"/) },
  ]);
});

it("rejects two new columns whose names look the same, and names the first", async () => {
  const text = "Compound ID,A,IC50 (\u00b5M),IC50 (\u03bcM)\nHAL-1,1,2,3\n";
  await expect(plan(text, [], true)).rejects.toThrow(/columns "IC50 .*U\+00B5.* and "IC50 .*U\+03BC/);
});

it("plans columns in time proportional to their number", async () => {
  const timeFor = async (count: number, fieldsFor: (names: string[]) => string[]) => {
    const names = Array.from({ length: count }, (_, at) => `Readout ${at} (\u00b5M)`);
    const text = `${["Compound ID", ...names].join(",")}\nHAL-1\n`;
    const fields = fieldsFor(names);
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      const start = performance.now();
      await plan(text, fields, true);
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  };
  const similar = (names: string[]) => names.slice(0, 200).map((name) => name.replace("\u00b5", "\u03bc"));
  // Eight times the columns would take 64 times as long if each were compared with all others.
  for (const fieldsFor of [() => [], similar])
    expect((await timeFor(4_000, fieldsFor)) / (await timeFor(500, fieldsFor))).toBeLessThan(32);
});
