import { describe, expect, it } from "vitest";
import { Collection } from "../world/collection";
import {
  flag,
  idIn,
  integer,
  isoDate,
  listOf,
  name,
  nullable,
  oneOf,
  optional,
  shapeOf,
  text,
} from "./checks";
import { instant } from "./dates";
import type { Json, JsonObject } from "./json";
import { type Check, openShape, shape } from "./shape";

const colours = new Collection<{ id: string }>("colour");
colours.put({ id: "red" });

describe("shape", () => {
  it("returns the keys that were sent and omits the others", () => {
    const checked = shape(
      { title: "T", duration: null },
      {
        title: text,
        duration: optional(nullable(integer)),
        status: optional(text),
      },
    );
    expect(checked).toStrictEqual({ title: "T", duration: null });
  });

  it("names an unknown key", () => {
    expect(() => shape({ titel: "T" }, { title: optional(text) })).toThrow('body has an unknown key "titel"');
    expect(openShape({ titel: "T" }, { title: optional(text) })).toEqual({});
  });

  it("ignores keys that every object inherits", () => {
    expect(() => shape({}, { constructor: text })).toThrow("body/constructor is required");
    expect(() => shape(JSON.parse('{"__proto__":1}') as JsonObject, {})).toThrow(/unknown key/);
  });
});

describe("a check", () => {
  const cases: [string, Check<unknown>, Json | undefined, string][] = [
    ["text", text, 5, "must be a string, not a number"],
    ["text", text, undefined, "is required"],
    ["name", name, " ", "must not be empty"],
    ["integer", integer, 1.5, "must be an integer"],
    ["integer", integer, 1e300, "must be an integer"],
    ["integer", integer, "1", "must be an integer, not a string"],
    ["flag", flag, 0, "must be a boolean"],
    ["isoDate", isoDate, "1.2.2026", "must be an ISO 8601 date"],
    ["isoDate", isoDate, "2026-13-45", "must be an ISO 8601 date"],
    ["isoDate", isoDate, "2026-02-30", "must be an ISO 8601 date"],
    ["isoDate", isoDate, "2026-02-30T10:00:00+02:00", "must be an ISO 8601 date"],
    ["instant", instant, "0000-01-01", "must be in the years 1 to 9999"],
    ["instant", instant, "9999-12-31T23:00:00-05:00", "must be in the years 1 to 9999"],
    ["oneOf", oneOf("a", "b"), "c", "must be one of a, b"],
    ["listOf", listOf(text), "a", "must be an array, not a string"],
    ["listOf", listOf(text), ["a", null], "x/1 must be a string, not null"],
    ["idIn", idIn(colours), "blue", 'there is no colour with id "blue"'],
    ["nullable", nullable(text), undefined, "is required"],
    ["optional", optional(text), null, "must be a string, not null"],
    ["shapeOf", shapeOf({ a: text }), { b: "1" }, 'x has an unknown key "b"'],
    ["shapeOf", shapeOf({ a: text }), { a: 1 }, "x/a must be a string"],
  ];

  it.each(cases)("%s rejects invalid values", (_, check, value, message) => {
    expect(() => check(value, "x")).toThrow(message);
  });

  it.each([
    ["2026-01-02", "2026-01-02T00:00:00.000Z"],
    ["2026-01-02T03:04:05", "2026-01-02T03:04:05.000Z"],
    ["2026-01-02T03:04:05.678000+00:00", "2026-01-02T03:04:05.678Z"],
    ["2026-01-02T03:04:05+02:00", "2026-01-02T01:04:05.000Z"],
  ])("instant reads %s as %s", (given, expected) => {
    expect(instant(given, "x")).toBe(expected);
  });
});
