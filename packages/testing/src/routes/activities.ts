import type { Route } from "../engine/route";

export const activitiesRoutes: Route[] = [
  { method: "GET", path: "/activities", query: [], handle: ({ world }) => world.activities.all() },
];
