import { expect, it } from "vitest";
import { inMicroseconds, inMilliseconds } from "./times";

it("truncates microseconds to milliseconds", () => {
  expect(inMilliseconds("2025-10-20T16:01:57.94647+00:00")).toBe("2025-10-20T16:01:57.946Z");
  expect(inMilliseconds("2025-10-20T16:01:57.9+00:00")).toBe("2025-10-20T16:01:57.900Z");
});

it("derives microseconds that are equal for equal times and ordered within a millisecond", () => {
  const time = "2025-10-20T16:01:57.946Z";
  const moments = [0, 1, 2].map((nth) => inMicroseconds(time, nth));
  expect(moments).toEqual(moments.map((_, nth) => inMicroseconds(time, nth)));
  const digits = moments.map((moment) => Number(moment.slice(19, -6).padEnd(7, "0")));
  expect(digits).toEqual([...new Set(digits)].sort());
  expect(moments.map(inMilliseconds)).toEqual([time, time, time]);
  expect(inMicroseconds(moments[0] ?? "")).toBe(moments[0]);
});

it("drops trailing zeros", () => {
  const fractions = Array.from({ length: 20 }, (_, nth) => inMicroseconds("2025-10-20T16:01:57.946Z", nth));
  for (const time of fractions) expect(time).toMatch(/\.\d{2,5}[1-9]\+00:00$/);
  expect(new Set(fractions.map((time) => time.length)).size).toBeGreaterThan(1);
});
