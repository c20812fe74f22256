import type { DataField } from "@kal/node";
import { describe, expect, it } from "vitest";
import { parseFieldFilter } from "./parse-field-filter";

const types: { [name: string]: string } = { "IC50 (nM)": "number", Hit: "boolean", "Made on": "date" };
const parse = (text: string) =>
  parseFieldFilter(
    text,
    async (name) => ({ id: `id of ${name}`, field_type: types[name] ?? "text" }) as DataField,
  );

describe("parseFieldFilter", () => {
  it.each([
    ["IC50 (nM) < 100", "IC50 (nM)", "is_less_than", 100],
    ["IC50 (nM) >= 1e2", "IC50 (nM)", "is_greater_than_equal", 100],
    ["IC50 (nM) is_in [1, 2]", "IC50 (nM)", "is_in", [1, 2]],
    ["Name = 100", "Name", "is_equal", "100"],
    ["Name != a = b", "Name", "is_not_equal", "a = b"],
    ["Compound ID starts_with HAL-00", "Compound ID", "starts_with", "HAL-00"],
    ['Name = "true"', "Name", "is_equal", "true"],
    ["Hit = true", "Hit", "is_equal", true],
    ["Made on is_last_week", "Made on", "is_last_week", null],
    ["Made on is_after_relative_day -7", "Made on", "is_after_relative_day", -7],
    ["Name is_not_in []", "Name", "is_not_in", []],
  ])("parses %j", async (text, field, filter_type, filter_prop) => {
    expect(await parse(text)).toEqual({ field_id: `id of ${field}`, filter_type, filter_prop });
  });

  it.each(["", "IC50", "IC50<100", "< 100"])("rejects %j", async (text) => {
    await expect(parse(text)).rejects.toThrow("Write a field, an operator and a value");
  });

  it.each(["a ", " ", "= ", "< a", "is_set\t"])("takes linear time for repeated %j", async (piece) => {
    const start = performance.now();
    await parse(`a${piece.repeat(60_000)}"`).catch(() => {});
    await parse(`a${" ".repeat(120_000)}b`).catch(() => {});
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("rejects a list that is not valid JSON", async () => {
    await expect(parse("Name is_in [1,")).rejects.toThrow("starts like JSON");
  });
});
