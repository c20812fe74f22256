import { expect, it } from "vitest";
import type { Json } from "../engine/json";
import { World } from "../world/world";
import { contentFor, numberIn } from "./field-content";

const stored = (field_type: string, given: Json): Json | undefined => {
  const checked = contentFor(new World(), { id: "f", field_name: "F", field_type }, given);
  return checked.ok ? checked.content : undefined;
};

it.each([
  ["number", 139, "139"],
  ["number", " 4.10 ", "4.10"],
  ["qualified-number", ">50", ">50"],
  ["qualified-number", 7, "7"],
  ["boolean", false, false],
  ["boolean", "TRUE", true],
  ["text", 5, "5"],
  ["text", true, true],
  ["date", "2026-02-01", "2026-02-01"],
  ["multiselect", "one", ["one"]],
  ["file", { file_id: "x" }, { file_id: "x" }],
  ["number", null, null],
] as [string, Json, Json][])("a %s field stores %j as %j", (type, given, content) => {
  expect(stored(type, given)).toEqual(content);
});

it.each([
  ["number", "12 mg"],
  ["number", true],
  ["number", ""],
  ["qualified-number", ">"],
  ["boolean", "yes"],
  ["boolean", 1],
  ["date", "yesterday"],
  ["date", "2026-02-31x"],
  ["date", "2026-02-30"],
  ["date", "2026-02-29T08:00:00Z"],
  ["date", "2026-13-01"],
  ["date", "2026-02-01T25:00:00Z"],
  ["multiselect", [1]],
  ["text", { a: 1 }],
  ["record-reference", "nobody"],
  ["formula", 1],
] as [string, Json][])("a %s field refuses %j", (type, given) => {
  expect(stored(type, given)).toBeUndefined();
});

it("returns the number after a qualifier, or null if there is none", () => {
  expect(["<0.5", ">= 10", "~3", "7", 7].map(numberIn)).toEqual([0.5, 10, 3, 7, 7]);
  expect(["n.d.", "", null, true, "0x10"].map((one) => numberIn(one))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
