import { updateDefinition } from "../definitions/update-definition";
import type { Route } from "../engine/route";

export const activityDefinitionsRoutes: Route[] = [
  { method: "GET", path: "/activity_definitions", query: [], handle: ({ world }) => world.definitions.all() },
  { method: "PUT", path: "/activity_definitions/:definitionId", query: [], handle: updateDefinition },
];
