import { expect, it } from "vitest";
import type { Json } from "../engine/json";
import type { RecordRow } from "../world/world";
import { sortRecords } from "./sort-records";

/** Records that hold the given contents in the fields `a`, `b`, sorted, as text. */
function sorted(type: string, rows: Json[][], ...keys: [field: "a" | "b", descending?: boolean][]): Json[][] {
  const records = rows.map((_, index) => ({ id: String(index) }) as RecordRow);
  const contentOf = (record: RecordRow, field: string) =>
    rows[Number(record.id)]?.[field === "a" ? 0 : 1] ?? null;
  const sortKeys = keys.map(([fieldId, descending = false]) => ({ fieldId, descending }));
  const read = (record: RecordRow, field: string) => ({
    content: contentOf(record, field),
    fieldType: type,
    updatedAt: null,
    now: 0,
  });
  return sortRecords(records, sortKeys, read).map((record) => rows[Number(record.id)] ?? []);
}

it("sorts numbers as numbers, not as the text they are stored as", () => {
  expect(sorted("number", [["10"], ["9"], ["-1"], ["1e2"]], ["a"])).toEqual([["-1"], ["9"], ["10"], ["1e2"]]);
});

it("ignores the qualifier of a number", () => {
  expect(sorted("qualified-number", [[">50"], ["7"], ["<5"]], ["a"])).toEqual([["<5"], ["7"], [">50"]]);
});

it("sorts empty values last, also in descending order", () => {
  expect(sorted("text", [[null], ["a"], [""], ["b"]], ["a"]).map(([one]) => one)).toEqual([
    "a",
    "b",
    null,
    "",
  ]);
  expect(sorted("text", [[null], ["a"], [""], ["b"]], ["a", true]).map(([one]) => one)).toEqual([
    "b",
    "a",
    null,
    "",
  ]);
});

it("sorts text ignoring case, and dates by time", () => {
  expect(sorted("text", [["b"], ["A"], ["a"], ["B"]], ["a"])).toEqual([["A"], ["a"], ["B"], ["b"]]);
  const dates = [["2026-02-01T10:00:00Z"], ["2026-02-01T11:30:00+02:00"], ["2025-12-31"]];
  expect(sorted("date", dates, ["a"])).toEqual([dates[2], dates[1], dates[0]]);
});

it("breaks ties by the next key, and keeps the order of equal records", () => {
  const rows = [
    ["1", "b"],
    ["1", "a"],
    ["0", "z"],
    ["1", "b"],
  ];
  const expected = [rows[2], rows[0], rows[3], rows[1]];
  expect(sorted("number", rows, ["a"]).map((row) => rows.indexOf(row as string[]))).toEqual([2, 0, 1, 3]);
  expect(sorted("text", rows, ["a"], ["b", true])).toEqual(expected);
});
