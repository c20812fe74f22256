import type { DataField } from "@kal/node";
import { describe, expect, it } from "vitest";
import { parseCondition } from "./parse-condition";

const parse = async (text: string) => {
  const parts = await parseCondition(text, async (name) => ({ field_name: name }) as DataField);
  return parts.map((part) => (part instanceof Object && "field_name" in part ? part.field_name : part));
};

describe("parseCondition", () => {
  it.each([
    ["IC50 (nM) < 100", ["IC50 (nM)", "<", "100"]],
    ["IC50 (nM) is_in [1, 2]", ["IC50 (nM)", "is_in", [1, 2]]],
    ["Name != a = b", ["Name", "!=", "a = b"]],
    ["Compound ID starts_with HAL-00", ["Compound ID", "starts_with", "HAL-00"]],
    ['Name = "true"', ["Name", "=", "true"]],
    ["Hit = true", ["Hit", "=", "true"]],
    ["Made on is_last_week", ["Made on", "is_last_week"]],
    ["Made on is_after_relative_day -7", ["Made on", "is_after_relative_day", "-7"]],
    ["Name is_not_in []", ["Name", "is_not_in", []]],
  ])("parses %j", async (text, parts) => {
    expect(await parse(text)).toEqual(parts);
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
