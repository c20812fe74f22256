import { expect, it } from "vitest";
import type { RecordField } from "@/lib/record-types";
import { guessMapping } from "./guess-mapping";

const field = (name: string): RecordField => ({ id: name, name, type: "number", isKey: false, example: "" });
const guess = (column: string, ...names: string[]) => guessMapping([column], names.map(field))[0];

it.each([
  ["IC50 (\u00b5M)", "IC50 (nM)"],
  ["IC50 [uM]", "IC50 (nM)"],
  ["Mass (mg)", "Mass (g)"],
])("leaves the column %j out if the field is %j, in another unit", (column, name) => {
  expect(guess(column, name)).toBeNull();
});

it.each([
  ["IC50 [nM]", "IC50 (nM)"],
  ["ic50_nm", "IC50 (nM)"],
  ["IC50", "IC50 (nM)"],
  ["IC50 (\u03bcM)", "IC50"],
  ["IC50 (\u03bcM)", "IC50 (\u00b5M)"],
])("maps the column %j to the field %j", (column, name) => {
  expect(guess(column, "Other", name)).toBe(name);
});

it("skips a field in another unit, and maps to the one without a unit", () => {
  expect(guess("IC50 (uM)", "IC50 (nM)", "IC50")).toBe("IC50");
});
