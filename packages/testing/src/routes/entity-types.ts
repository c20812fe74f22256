import type { Route } from "../engine/route";

export const entityTypesRoutes: Route[] = [
  { method: "GET", path: "/entity_slices", query: [], handle: ({ world }) => world.entityTypes.all() },
];
