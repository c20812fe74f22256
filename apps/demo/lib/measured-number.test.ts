import { expect, it } from "vitest";
import { measuredNumber } from "./measured-number";

it.each([
  ["41", null, 41],
  [" -0.5 ", null, -0.5],
  ["+1.5e-3", null, 0.0015],
  ["5.", null, 5],
  [">200", ">", 200],
  ["<= 0.1", "<=", 0.1],
  ["≥3", "≥", 3],
  ["~7", "~", 7],
  ["0.0e-400", null, 0],
])("reads %j with its qualifier", (text, qualifier, number) => {
  expect(measuredNumber(text)).toEqual({ qualifier, number });
});

it.each([
  "",
  "  ",
  "n.d.",
  "0x1F",
  "1,5",
  "12 nM",
  ">",
  "> >5",
  "1e400",
  "1e-400",
  "<0.1e-400",
  "Infinity",
  "NaN",
  "5".repeat(401),
])("returns null for %j", (text) => expect(measuredNumber(text)).toBeNull());
