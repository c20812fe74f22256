import { expect, inject, test } from "vitest";
import { runNode } from "../support/run-node";

// The packages work together from their tarballs: a fake on a port, a client, one real call.
const folder = inject("consumer");

for (const sample of ["list-programs.cjs", "list-programs.mjs"]) {
  for (const from of ["@kal/node", "@kal/core"]) {
    test(`${sample} lists the programs of a fake with ${from}`, async () => {
      const programs = JSON.parse(await runNode(folder, sample, from));
      expect(programs.length > 0, "the fake's demo workspace has programs").toBeTruthy();
      for (const { id, title } of programs)
        expect(id && title, "a program has an id and a title").toBeTruthy();
    });
  }
}
