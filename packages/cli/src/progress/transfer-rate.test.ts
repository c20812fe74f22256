import { expect, it } from "vitest";
import { TransferRate } from "./transfer-rate";

it("returns the rate of the last seconds and the time left", () => {
  let now = 0;
  const rate = new TransferRate(() => now);
  rate.record(0);
  expect(rate.details(10_000_000)).toEqual([]);
  now = 2_000;
  rate.record(2_000_000);
  expect(rate.details(10_000_000)).toEqual(["1.0 MB/s", "8 s left"]);
  expect(rate.details(null)).toEqual(["1.0 MB/s"]);
  now = 20_000;
  rate.record(2_000_000);
  now = 31_000;
  rate.record(2_000_000);
  expect(rate.details(10_000_000)).toEqual([]);
});

it("does not count bytes received before the first record", () => {
  let now = 0;
  const rate = new TransferRate(() => now);
  rate.record(5_000_000);
  now = 1_000;
  rate.record(6_000_000);
  expect(rate.details(6_000_000)).toEqual(["1.0 MB/s"]);
});
