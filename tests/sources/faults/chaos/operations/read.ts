import type { Program } from "@kal/node";
import { demoIds } from "@kal/testing";
import type { Operation, OperationContext } from "../operation";

/** Reads a list, which is whole or an error. */
export function read({ lane, client }: OperationContext): Operation {
  return {
    kind: "read",
    path: "/programs",
    isFile: false,
    elsewhere: lane.elsewherePrograms,
    start: (options) => client.programs.getPrograms({ ...options, cache: "no-store" }),
    async check(outcome) {
      if ("error" in outcome) return [];
      const ids = (outcome.value as Program[]).map(({ id }) => id);
      const missing = Object.values(demoIds.programs).filter((id) => !ids.includes(id));
      return missing.length > 0 ? ["a list came without some of its programs"] : [];
    },
  };
}
