import { describe, expect, it } from "vitest";
import { filterProp, ruleNamed, rulesFor } from "./rules";

const labels = (fieldType: string) => rulesFor(fieldType).map(({ label }) => label);

describe("the rules for a field", () => {
  it("fit its type", () => {
    expect(labels("number")).toContain("is less than");
    expect(labels("date")).toContain("is before");
    expect(labels("multiselect")).toContain("has one of");
    expect(labels("boolean")).not.toContain("contains");
  });

  it("are those for text where the type is not known", () => {
    expect(labels("invented-later")).toEqual(labels("text"));
  });

  it("always have one for whether there is a value at all", () => {
    for (const type of ["text", "number", "date", "boolean", "people"])
      expect(labels(type)).toEqual(expect.arrayContaining(["has a value", "is empty"]));
  });
});

describe("a rule that only the address names", () => {
  it("is called by its name, and compares with one value", () => {
    expect(ruleNamed("sounds_like", "text")).toEqual({
      rule: "sounds_like",
      label: "sounds like",
      operand: "one",
    });
  });
});

describe("what a person typed", () => {
  it("is sent as text, for the API says best what it takes", () => {
    expect(filterProp("is_less_than", " heavy ", "number")).toBe("heavy");
  });

  it("is a list where a rule takes several values or a range", () => {
    expect(filterProp("is_in", "a, b ,c", "text")).toEqual(["a", "b", "c"]);
    expect(filterProp("is_between", "1, 2", "number")).toEqual(["1", "2"]);
  });

  it("is a yes or a no for a field of those", () => {
    expect(filterProp("is_equal", "true", "boolean")).toBe(true);
    expect(filterProp("is_equal", "false", "boolean")).toBe(false);
  });

  it("does not matter where a rule compares with nothing", () => {
    expect(filterProp("is_empty", "left over", "text")).toBeNull();
  });
});
