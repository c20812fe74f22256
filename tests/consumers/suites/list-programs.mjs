import assert from "node:assert/strict";
import { test } from "node:test";
import { runNode } from "../project.mjs";

/** The packages work together from their tarballs: a fake on a port, a client, one real call. */
export function listsPrograms({ folder }) {
  for (const sample of ["list-programs.cjs", "list-programs.mjs"]) {
    for (const from of ["@kal/node", "@kal/core"]) {
      test(`${sample} lists the programs of a fake with ${from}`, async () => {
        const programs = JSON.parse(await runNode(folder, sample, from));
        assert.ok(programs.length > 0, "the fake's demo workspace has programs");
        for (const { id, title } of programs) assert.ok(id && title, "a program has an id and a title");
      });
    }
  }
}
