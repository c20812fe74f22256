import { expect, it } from "vitest";
import { arrived } from "./arrived";

it("says of one file, of some and of none what came, and where to", () => {
  expect(arrived(1, 2, "data")).toBe("1 of 2 files is in data.");
  expect(arrived(2, 3, "data")).toBe("2 of 3 files are in data.");
  expect(arrived(0, 1, "data")).toBe("The file did not come.");
  expect(arrived(0, 3, ".")).toBe("None of 3 files came.");
});

it("gives the path of a folder that is written in dots", () => {
  expect(arrived(1, 2, ".")).toBe(`1 of 2 files is in ${process.cwd()}.`);
});
