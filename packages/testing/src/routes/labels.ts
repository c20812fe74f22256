import type { Route } from "../engine/route";

export const labelsRoutes: Route[] = [
  { method: "GET", path: "/activity_labels", query: [], handle: ({ world }) => world.labels.all() },
];
