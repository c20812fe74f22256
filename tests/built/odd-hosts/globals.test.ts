import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compile } from "./support/compile.ts";
import { type Results, runProgram } from "./support/run-program.ts";
import { type Site, serveFake } from "./support/serve.ts";
import { steps } from "./support/tour.ts";

const hosts = {
  plain: "a plain Node",
  zone: "zone.js",
  bluebird: "bluebird as Promise",
  "extended-prototypes": "extended prototypes",
  "abort-controller": "the abort-controller polyfill and node-fetch",
  bare: "missing globals",
  "core-js": "core-js for URL, Promise and collections",
};

describe.each(Object.entries(hosts))("with %s", (program) => {
  let site: Site;
  let results: Results;

  beforeAll(async () => {
    site = await serveFake();
    results = await runProgram(await compile(program), site);
  });
  afterAll(() => site?.close());

  describe.each(["core", "node over http", "node over https"])("%s", (client) => {
    it.each(Object.keys(steps))("%s", (step) => {
      const failure = results[`${client}: ${step}`];
      expect(failure, failure ?? "").toBeNull();
    });
  });

  it("sends no header or query that was not asked for", () => {
    const junk = site.heard.filter(
      ({ line, headers }) => /extend|each/.test(line) || "extend" in headers || "each" in headers,
    );
    expect(junk).toEqual([]);
  });
});
