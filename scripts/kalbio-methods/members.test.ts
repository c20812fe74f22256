import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../root";
import { kalMembers } from "./kal-members";
import { kalbioMethods } from "./page";

test("docs/kalbio-methods.md is up to date and names an endpoint for every method", () => {
  const { path, text, problems } = kalbioMethods();
  expect(problems).toStrictEqual([]);
  expect(readFileSync(join(root, path), "utf8"), "run `npx tsx scripts/kalbio-methods.ts`").toBe(text);
});

test("only what users can call counts as Kal's", () => {
  const kal = kalMembers(root);
  expect(kal.member("ActivitiesService", "getActivities")?.docs).toMatch(/GET \/activities/);
  expect(kal.member("DataField", "toJSON")?.path).toMatch(/core\/src\/.*entity\.ts$/);
  expect(kal.member("ActivitiesService", "resolveActivityId")).toBeUndefined();
  expect(kal.member("ActivitiesService", "core")).toBeUndefined();
  expect(kal.member("NoSuchService", "getActivities")).toBeUndefined();
  expect(kal.function("KaleidoscopeClient")).toBeUndefined();
  expect(kal.function("exportData")?.docs).toMatch(/GET \/key_fields/);
});
