import { expect, it } from "vitest";
import { Rate } from "./rate";

it("tells the speed of the last seconds, and the time left", () => {
  let now = 0;
  const rate = new Rate(() => now);
  rate.reached(0);
  expect(rate.facts(10_000_000)).toEqual([]);
  now = 2_000;
  rate.reached(2_000_000);
  expect(rate.facts(10_000_000)).toEqual(["1.0 MB/s", "8 s left"]);
  expect(rate.facts(null)).toEqual(["1.0 MB/s"]);
  now = 20_000;
  rate.reached(2_000_000);
  now = 31_000;
  rate.reached(2_000_000);
  expect(rate.facts(10_000_000)).toEqual([]);
});

it("does not count what was there before it began", () => {
  let now = 0;
  const rate = new Rate(() => now);
  rate.reached(5_000_000);
  now = 1_000;
  rate.reached(6_000_000);
  expect(rate.facts(6_000_000)).toEqual(["1.0 MB/s"]);
});
