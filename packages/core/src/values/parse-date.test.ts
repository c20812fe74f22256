import { describe, expect, it } from "vitest";
import { InvalidValueError } from "../errors/index";
import { parseDate } from "./parse-date";

describe("parseDate", () => {
  it.each([
    ["2026-01-31", "2026-01-31"],
    [" 2024-02-29 ", "2024-02-29"],
    ["0099-12-31", "0099-12-31"],
    ["2026-01-31T23:59", "2026-01-31"],
    ["2026-01-31 23:59:59.123456", "2026-01-31"],
  ])("reads the day of %j, and guesses no time zone", (text, date) => {
    expect(parseDate(text)).toEqual({ date, instant: null, text });
  });

  it.each([
    ["2026-01-31T23:30:00Z", "2026-01-31T23:30:00.000Z"],
    ["2026-01-31t23:30z", "2026-01-31T23:30:00.000Z"],
    ["2025-10-21T18:10:15.122168+00:00", "2025-10-21T18:10:15.122Z"],
    ["2026-01-31 23:30:00.5 -05:00", "2026-02-01T04:30:00.500Z"],
    ["2026-01-31T00:30+0530", "2026-01-30T19:00:00.000Z"],
    ["2026-01-31T00:30:00+14", "2026-01-30T10:30:00.000Z"],
  ])("reads the moment of %j", (text, moment) => {
    const read = parseDate(text);
    expect(read?.date).toBe("2026-01-31".startsWith(text.slice(0, 10)) ? "2026-01-31" : text.slice(0, 10));
    expect(read?.instant?.toISOString()).toBe(moment);
  });

  it.each([null, undefined, "", " \u00a0"])("returns null for the missing content %j", (content) =>
    expect(parseDate(content)).toBeNull(),
  );

  it.each([
    "2026-02-30",
    "2025-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-1-31",
    "31/01/2026",
    "20260131",
    "2026-01-31T",
    "2026-01-31T24:00",
    "2026-01-31T10",
    "2026-01-31T10:60Z",
    "2026-01-31T10:00:60Z",
    "2026-01-31T10:00+25:00",
    "2026-01-31 and later",
    1769817600,
    true,
    ["2026-01-31"],
  ])("rejects %j", (content) => {
    expect(() => parseDate(content)).toThrow(InvalidValueError);
    expect(parseDate(content, { onInvalid: "null" })).toBeNull();
  });

  it("reads the same day in every time zone", () => {
    const zone = process.env.TZ;
    try {
      for (const TZ of ["Pacific/Kiritimati", "UTC", "America/Los_Angeles"]) {
        process.env.TZ = TZ;
        expect(parseDate("2026-03-08")?.date).toBe("2026-03-08");
        expect(parseDate("2026-03-08T02:30:00-05:00")?.instant?.toISOString()).toBe(
          "2026-03-08T07:30:00.000Z",
        );
      }
    } finally {
      process.env.TZ = zone;
    }
  });
});
