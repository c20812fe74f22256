import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { demoFolder } from "../support/demo-server";

test("next build printed no warning", async () => {
  const log = await readFile(join(demoFolder, ".turbo/turbo-build.log"), "utf8");
  expect(log.split("\n").filter((line) => /warn/i.test(line))).toStrictEqual([]);
});
