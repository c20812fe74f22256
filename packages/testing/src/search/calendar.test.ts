import { afterEach, expect, it } from "vitest";
import { compareDates, daySpan, isDateText, monthSpan, weekSpan } from "./calendar";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const at = (text: string) => Date.parse(text);
const iso = ({ from, to }: { from: number; to: number }) =>
  [from, to].map((time) => new Date(time).toISOString());

it("ends a day at midnight UTC", () => {
  expect(iso(daySpan(at("2026-03-01T23:59:59.999Z")))).toEqual([
    "2026-03-01T00:00:00.000Z",
    "2026-03-02T00:00:00.000Z",
  ]);
  expect(iso(daySpan(at("2026-03-01T00:00:00Z"), -1))[0]).toBe("2026-02-28T00:00:00.000Z");
});

it.each(["2026-02-02T00:00:00Z", "2026-02-05T12:00:00Z", "2026-02-08T23:59:59Z"])(
  "lets the week of %s begin on Monday",
  (now) => {
    expect(iso(weekSpan(at(now)))).toEqual(["2026-02-02T00:00:00.000Z", "2026-02-09T00:00:00.000Z"]);
  },
);

it("counts weeks and months across the end of a year", () => {
  expect(iso(weekSpan(at("2026-01-01T00:00:00Z"), -1))[0]).toBe("2025-12-22T00:00:00.000Z");
  expect(iso(monthSpan(at("2025-12-31T00:00:00Z"), 1))).toEqual([
    "2026-01-01T00:00:00.000Z",
    "2026-02-01T00:00:00.000Z",
  ]);
  expect(iso(monthSpan(at("2026-01-31T00:00:00Z"), -13))[0]).toBe("2024-12-01T00:00:00.000Z");
});

it("compares only the days if one of two dates has no time", () => {
  expect(compareDates("2026-02-02T23:00:00Z", "2026-02-02")).toBe(0);
  expect(compareDates("2026-02-03", "2026-02-02T23:00:00Z")).toBeGreaterThan(0);
  expect(compareDates("2026-02-02T01:00:00Z", "2026-02-02T02:00:00Z")).toBeLessThan(0);
  expect(compareDates("2026-02-02T01:00:00+02:00", "2026-02-01T23:00:00Z")).toBe(0);
});

it.each(["tomorrow", "2026-13-01", "01/02/2026", 5, null, true])("does not take %j for a date", (value) => {
  expect(isDateText(value)).toBe(false);
});

it.each(["Asia/Tokyo", "America/New_York"])(
  "takes a time without a zone for UTC on a machine in %s",
  (place) => {
    process.env.TZ = place;
    expect(new Date(2026, 0, 1).getTimezoneOffset()).not.toBe(0);
    expect(compareDates("2026-02-02T23:30:00", "2026-02-02T23:30:00Z")).toBe(0);
    expect(compareDates("2026-02-02 23:30", "2026-02-02")).toBe(0);
    expect(compareDates("2026-02-02T00:30:00", "2026-02-02")).toBe(0);
  },
);

it.each([
  "2026-02-02T10:00:00z",
  "2026-02-02 10:00 GMT",
  "2026-02-02 10:00 UTC",
  "2026-02-02T12:00:00+02:00",
])("knows when %s is", (date) => {
  expect(compareDates(date, "2026-02-02T10:00:00Z")).toBe(0);
});
