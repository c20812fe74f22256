import { queryShape } from "../engine/query-shape";
import type { Json, Route } from "../engine/route";
import { givenParameters, searchChecks } from "../search/search-query";
import { searchRecords } from "../search/search-records";

export const recordSearchRoutes: Route[] = [
  {
    method: "GET",
    path: "/records/search",
    handle: ({ world, clock, query }): Json => {
      const wanted = queryShape(givenParameters(query), searchChecks(world));
      return searchRecords(world, clock.now(), wanted).map((record) => record.id);
    },
  },
];
