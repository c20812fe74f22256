import type { Route } from "../engine/route";

export const propertyFieldsRoutes: Route[] = [
  { method: "GET", path: "/property_fields", query: [], handle: ({ world }) => world.propertyFields.all() },
];
