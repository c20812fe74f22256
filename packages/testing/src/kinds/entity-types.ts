import type { Kind } from "./kind";

export const entityTypes = {
  routes: [
    { method: "GET", path: "/entity_slices", query: [], handle: ({ world }) => world.entityTypes.all() },
  ],
} satisfies Kind;
