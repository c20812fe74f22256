import { updateDefinition } from "../definitions/update-definition";
import { seedDefinitions } from "../seed/definitions";
import type { Kind } from "./kind";

export const activityDefinitions = {
  seed: seedDefinitions,
  routes: [
    {
      method: "GET",
      path: "/activity_definitions",
      query: [],
      handle: ({ world }) => world.definitions.all(),
    },
    { method: "PUT", path: "/activity_definitions/:definitionId", query: [], handle: updateDefinition },
  ],
} satisfies Kind;
