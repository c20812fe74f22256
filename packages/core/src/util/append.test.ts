import { expect, it } from "vitest";
import { append } from "./append";

const bytes = (...values: number[]) => Uint8Array.from(values);

it("makes room for what was announced, once, and leaves the chunks as they were", () => {
  const first = bytes(1, 2);
  const all = append(first, 2, bytes(3), 4);
  expect(all).toEqual(bytes(1, 2, 3, 0));
  expect(append(all, 3, bytes(4), 4)).toBe(all);
  expect(first).toEqual(bytes(1, 2));
});

it("grows if more bytes arrive than announced, or if no length was announced", () => {
  expect(append(bytes(1, 2), 2, bytes(3, 4, 5), 2)).toEqual(bytes(1, 2, 3, 4, 5));
  expect(append(bytes(1, 2), 2, bytes(3), 0)).toEqual(bytes(1, 2, 3, 0));
});

it("does not believe an announcement that is beyond all measure", () => {
  expect(append(bytes(1), 1, bytes(2), 2 ** 40)).toHaveLength(2);
  expect(append(bytes(1), 1, bytes(2), Number.NaN)).toHaveLength(2);
});
