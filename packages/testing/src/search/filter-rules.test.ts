import { describe, expect, it } from "vitest";
import type { Json } from "../engine/json";
import { filterRules, filterTest } from "./filter-rules";

// A Wednesday.
const NOW = Date.parse("2026-02-04T10:00:00Z");

interface Case {
  rule: string;
  prop?: Json;
  type?: string;
  fits: Json[];
  not: Json[];
}

const CASES: Case[] = [
  { rule: "is_set", fits: ["a", 0, false, ["x"]], not: [null, "", []] },
  { rule: "is_empty", fits: [null, "", []], not: ["a", 0, false] },
  { rule: "is_equal", prop: "Aspirin", fits: ["Aspirin"], not: ["aspirin", "Aspirin 2", null] },
  { rule: "is_equal", prop: 4, type: "number", fits: ["4", "4.0", "4e0"], not: ["40", null] },
  { rule: "is_equal", prop: true, type: "boolean", fits: [true], not: [false, null] },
  {
    rule: "is_equal",
    prop: "2026-02-01",
    type: "date",
    fits: ["2026-02-01", "2026-02-01T09:00:00Z"],
    not: ["2026-02-02"],
  },
  {
    rule: "is_equal",
    prop: ["a", "b"],
    type: "multiselect",
    fits: [["b", "a"]],
    not: [["a"], ["a", "b", "c"]],
  },
  { rule: "is_equal", prop: null, fits: [null, ""], not: ["a"] },
  { rule: "is_not_equal", prop: "a", fits: ["b", null], not: ["a"] },
  { rule: "is_any_of_text", prop: ["a", "b"], fits: ["a", "b", ["b", "z"]], not: ["c", null] },
  { rule: "includes", prop: "pir", fits: ["Aspirin", "ASPIRIN", ["x", "spirit"]], not: ["Caffeine", null] },
  { rule: "does_not_include", prop: "pir", fits: ["Caffeine", null], not: ["Aspirin"] },
  { rule: "starts_with", prop: "asp", fits: ["Aspirin"], not: ["Gasp", null] },
  { rule: "ends_with", prop: "RIN", fits: ["Aspirin"], not: ["rinse", null] },
  { rule: "is_in", prop: [1, 2], type: "number", fits: ["1", "2.0"], not: ["3", null] },
  { rule: "is_not_in", prop: [1, 2], type: "number", fits: ["3", null], not: ["1"] },
  { rule: "value_is_subset_of_props", prop: ["a", "b"], fits: [["a"], "b", null], not: [["a", "c"]] },
  { rule: "value_is_superset_of_props", prop: ["a", "b"], fits: [["a", "b", "c"]], not: [["a"], null] },
  { rule: "value_has_overlap_with_props", prop: ["a", "b"], fits: [["b", "c"]], not: [["c"], null] },
  { rule: "value_has_no_overlap_with_props", prop: ["a", "b"], fits: [["c"], null], not: [["b", "c"]] },
  {
    rule: "value_has_same_elements_as_props",
    prop: ["a", "b"],
    fits: [["b", "a"]],
    not: [["a"], ["a", "b", "c"]],
  },
  { rule: "is_less_than", prop: 10, fits: ["9.9", "-3", "<5"], not: ["10", "11", "n.d.", null] },
  { rule: "is_less_than_equal", prop: "10", fits: ["10", "9"], not: ["10.1"] },
  { rule: "is_greater_than", prop: 10, fits: ["11", ">50", "1e3"], not: ["10", "9", "abc"] },
  { rule: "is_greater_than_equal", prop: 10, fits: ["10"], not: ["9.99"] },
  {
    rule: "is_before",
    prop: "2026-02-01",
    fits: ["2026-01-31T23:59:00Z"],
    not: ["2026-02-01T00:00:00Z", null, "soon"],
  },
  { rule: "is_after", prop: "2026-02-01", fits: ["2026-02-02"], not: ["2026-02-01T23:00:00Z"] },
  {
    rule: "is_between",
    prop: ["2026-02-01", "2026-02-03"],
    fits: ["2026-02-01", "2026-02-03T22:00:00Z"],
    not: ["2026-01-31", "2026-02-04"],
  },
  {
    rule: "is_between",
    prop: { start: "2026-02-01", end: "2026-02-03" },
    fits: ["2026-02-02"],
    not: ["2026-02-04"],
  },
  { rule: "is_between", prop: [5, 10], type: "number", fits: ["5", "10", "7.5"], not: ["4.9", "2026-02-02"] },
  { rule: "is_before_relative_day", prop: -1, fits: ["2026-02-02"], not: ["2026-02-03", "2026-02-04"] },
  { rule: "is_after_relative_day", prop: 0, fits: ["2026-02-05"], not: ["2026-02-04T23:00:00Z"] },
  {
    rule: "is_between_relative_day",
    prop: [-1, 1],
    fits: ["2026-02-03", "2026-02-05T23:59:59Z"],
    not: ["2026-02-02", "2026-02-06"],
  },
  { rule: "is_before_relative_week", prop: 0, fits: ["2026-02-01"], not: ["2026-02-02"] },
  { rule: "is_after_relative_week", prop: 1, fits: ["2026-02-16"], not: ["2026-02-15"] },
  {
    rule: "is_between_relative_week",
    prop: [-1, 0],
    fits: ["2026-01-26", "2026-02-08"],
    not: ["2026-01-25", "2026-02-09"],
  },
  { rule: "is_before_relative_month", prop: "0", fits: ["2026-01-31"], not: ["2026-02-01"] },
  { rule: "is_after_relative_month", prop: -1, fits: ["2026-02-01"], not: ["2026-01-31"] },
  {
    rule: "is_between_relative_month",
    prop: [-1, 0],
    fits: ["2026-01-01", "2026-02-28"],
    not: ["2025-12-31", "2026-03-01"],
  },
  { rule: "is_last_week", fits: ["2026-01-26", "2026-02-01"], not: ["2026-02-02", "2026-01-25"] },
  { rule: "is_this_week", fits: ["2026-02-02", "2026-02-08"], not: ["2026-02-09", null] },
  { rule: "is_next_week", fits: ["2026-02-09", "2026-02-15"], not: ["2026-02-08", "2026-02-16"] },
  { rule: "is_this_month", fits: ["2026-02-01", "2026-02-28T23:00:00Z"], not: ["2026-01-31", "2025-02-04"] },
  { rule: "is_next_month", fits: ["2026-03-01", "2026-03-31"], not: ["2026-02-28", "2026-04-01"] },
];

const test = (rule: string, prop: Json, type: string, content: Json, updatedAt: string | null = null) =>
  filterTest(rule, prop, "filter")({ content, fieldType: type, updatedAt, now: NOW });

describe.each(CASES)("$rule $prop", ({ rule, prop = null, type = "text", fits, not }) => {
  it.each(fits.map((content) => ({ content })))("takes $content", ({ content }) => {
    expect(test(rule, prop, type, content)).toBe(true);
  });

  it.each(not.map((content) => ({ content })))("leaves out $content", ({ content }) => {
    expect(test(rule, prop, type, content)).toBe(false);
  });
});

it("filters by when a value was last written", () => {
  const since = (date: string, updatedAt: string | null) =>
    test("is_last_updated_after", date, "text", "x", updatedAt);
  expect(since("2026-02-01T08:00:00Z", "2026-02-01T08:00:01Z")).toBe(true);
  expect(since("2026-02-01T08:00:00Z", "2026-02-01T08:00:00Z")).toBe(false);
  expect(since("2026-02-01", null)).toBe(false);
});

it("covers every rule of the search", () => {
  const tested = new Set([...CASES.map(({ rule }) => rule), "is_last_updated_after"]);
  expect([...filterRules.keys()].sort()).toEqual([...tested].sort());
  expect(filterRules.size).toBe(38);
});

it.each([
  ["is_less_than", "many"],
  ["is_before", "tomorrow"],
  ["is_between", ["2026-01-01"]],
  ["is_between_relative_day", [1.5, 2]],
  ["is_before_relative_week", null],
  ["includes", null],
  ["is_in", null],
  ["is_last_updated_after", 5],
] as [string, Json][])("rejects %s with %j", (rule, prop) => {
  expect(() => filterTest(rule, prop, "filter/0")).toThrow(/filter\/0\/filter_prop.* must be/);
});

it.each(["", "equals", "subfield_rule", "is_not_any_of_text", "constructor"])(
  "does not know the rule %j",
  (rule) => {
    expect(() => filterTest(rule, null, "filter/0")).toThrow(/is not a filter rule/);
  },
);
