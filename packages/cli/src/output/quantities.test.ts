import { expect, it } from "vitest";
import { bytes, counted, duration } from "./quantities";

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1.0 kB"],
  [1_234_567, "1.2 MB"],
  [5e15, "5000.0 TB"],
])("shows %i bytes as %s", (count, text) => {
  expect(bytes(count)).toBe(text);
});

it.each([
  [0.2, "1 s"],
  [59, "59 s"],
  [125, "2 min 5 s"],
  [4200, "1 h 10 min"],
])("shows %i seconds as %s", (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});

it("counts in words", () => {
  expect([counted(1, "file"), counted(1200, "row"), counted(2, "batch", "batches")]).toEqual([
    "1 file",
    "1,200 rows",
    "2 batches",
  ]);
});
