import { readFileSync } from "node:fs";
import { demoIds } from "@kal/testing";

const built = (name) =>
  JSON.parse(readFileSync(new URL(`../../../apps/demo/.next/${name}`, import.meta.url), "utf8"));

const SAMPLES = {
  "[id]": demoIds.activities.krasIc50,
  "[recordId]": demoIds.records.compound(1),
  "[operationId]": demoIds.activities.registrationByFile,
  "[...path]": "activities",
};

const pathOf = (route) =>
  route
    .split("/")
    .map((segment) => SAMPLES[segment] ?? segment)
    .join("/");

const routes = Object.entries(built("app-path-routes-manifest.json"));
const kind = (ending) =>
  routes
    .filter(([source, route]) => source.endsWith(ending) && !route.startsWith("/_"))
    .map(([, route]) => pathOf(route));

/** Every page that was built, with ids of the demo workspace in its path. */
export const builtPages = kind("/page");

/** Every route handler that was built. */
export const builtRoutes = kind("/route");

/** Every server action that was built, with the path of a page that has it. */
export const builtActions = Object.entries(built("server/server-reference-manifest.json").node).map(
  ([id, { exportedName, workers }]) => {
    const worker = Object.keys(workers).find((name) => !name.includes("_not-found")) ?? "";
    return { id, name: exportedName, path: pathOf(worker.replace(/^app/, "").replace(/\/page$/, "")) || "/" };
  },
);

if (builtPages.length < 10 || builtRoutes.length < 5 || builtActions.length < 10)
  throw new Error("The build's manifests are no longer written as lib/built-app.mjs reads them.");
