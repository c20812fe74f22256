import { readFileSync } from "node:fs";
import { join } from "node:path";
import { demoIds } from "@kal/testing";
import { demoFolder } from "./demo-server";

const built = <T>(name: string): T => JSON.parse(readFileSync(join(demoFolder, ".next", name), "utf8"));

const samples = new Map([
  ["[id]", demoIds.activities.krasIc50],
  ["[recordId]", demoIds.records.compound(1)],
  ["[operationId]", demoIds.activities.registrationByFile],
  ["[...path]", "activities"],
]);

const pathOf = (route: string) =>
  route
    .split("/")
    .map((segment) => samples.get(segment) ?? segment)
    .join("/");

const routes = Object.entries(built<Record<string, string>>("app-path-routes-manifest.json"));
const kind = (ending: string) =>
  routes
    .filter(([source, route]) => source.endsWith(ending) && !route.startsWith("/_"))
    .map(([, route]) => pathOf(route));

/** Every page that was built, with ids of the demo workspace in its path. */
export const builtPages = kind("/page");

/** Every route handler that was built. */
export const builtRoutes = kind("/route");

interface ServerActions {
  node: Record<string, { exportedName: string; workers: Record<string, unknown> }>;
}

/** Every server action that was built, with the path of a page that has it. */
export const builtActions = Object.entries(
  built<ServerActions>("server/server-reference-manifest.json").node,
).map(([id, { exportedName, workers }]) => {
  const worker = Object.keys(workers).find((name) => !name.includes("_not-found")) ?? "";
  return { id, name: exportedName, path: pathOf(worker.replace(/^app/, "").replace(/\/page$/, "")) || "/" };
});

if (builtPages.length < 10 || builtRoutes.length < 5 || builtActions.length < 10)
  throw new Error("Next no longer writes its manifests as support/built-app.ts reads them.");
