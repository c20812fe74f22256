import { expect, test } from "vitest";
import { packages } from "../support/packages";

test("every package is packed", () => {
  expect(packages.map(({ name }) => name).sort()).toStrictEqual([
    "@kal/cli",
    "@kal/core",
    "@kal/mcp",
    "@kal/node",
    "@kal/tables",
    "@kal/testing",
    "@kal/web",
  ]);
});
