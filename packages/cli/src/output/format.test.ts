import { expect, it } from "vitest";
import { formatBytes, formatCount, formatDuration } from "./format";

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1.0 kB"],
  [1_234_567, "1.2 MB"],
  [5e15, "5000.0 TB"],
])("formats %i bytes as %s", (count, text) => {
  expect(formatBytes(count)).toBe(text);
});

it.each([
  [0.2, "1 s"],
  [59, "59 s"],
  [125, "2 min 5 s"],
  [4200, "1 h 10 min"],
])("formats %i seconds as %s", (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});

it("formats counts with a singular or plural noun", () => {
  expect([formatCount(1, "file"), formatCount(1200, "row"), formatCount(2, "batch", "batches")]).toEqual([
    "1 file",
    "1,200 rows",
    "2 batches",
  ]);
});
