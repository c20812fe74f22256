import { mkdir, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle, here } from "./support/compile.ts";
import { lowerings } from "./support/lower.ts";
import { type Results, runProgram } from "./support/run-program.ts";
import { type Site, serveFake } from "./support/serve.ts";
import { steps } from "./support/tour.ts";

describe.each(Object.entries(lowerings))("lowered by %s", (name, lower) => {
  let site: Site;
  let results: Results;

  beforeAll(async () => {
    site = await serveFake();
    // `use strict`, as bundlers keep it from modules: assignments to what is read-only then throw.
    const code = await bundle("lowered", {
      platform: "node",
      format: "cjs",
      banner: { js: '"use strict";' },
    });
    const file = here(`.out/lowered-${name.replace(/\W+/g, "-")}.cjs`);
    await mkdir(here(".out"), { recursive: true });
    await writeFile(file, await lower(code));
    results = await runProgram(file, site);
  });
  afterAll(() => site?.close());

  describe.each(["core", "node over http", "node over https"])("%s", (client) => {
    it.each(Object.keys(steps))("%s", (step) => {
      const failure = results[`${client}: ${step}`];
      expect(failure, failure ?? "").toBeNull();
    });
  });
});
