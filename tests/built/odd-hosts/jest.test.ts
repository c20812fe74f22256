import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileForJest, type JestConfig, runJest } from "./support/run-jest.ts";
import type { Results } from "./support/run-program.ts";
import { type Site, serveFake } from "./support/serve.ts";
import { steps } from "./support/tour.ts";

const withClients = (clients: string[], ...own: string[]) => [
  ...own,
  ...clients.flatMap((client) => Object.keys(steps).map((step) => `${client} ${step}`)),
];

const jsdom = { testEnvironment: "jsdom" };
// Jest takes jsdom for a browser, for which `@kal/node` has no module.
const jsdomInNode = { ...jsdom, testEnvironmentOptions: { customExportConditions: ["node"] } };
const jsdomWith = (...natives: string[]): JestConfig => ({
  testEnvironment: "./jsdom-with-natives.cjs",
  testEnvironmentOptions: { natives },
});

const natives = ["fetch", "Request", "Response", "ReadableStream"];

/** The suites of `jest`, with the tests that they consist of, so that one that did not run is missed. */
const suites: Record<string, [JestConfig, string[]]> = {
  loading: [jsdom, ["is a host without much of the platform", "loads the packages for pages"]],
  "node-in-jsdom": [
    jsdomInNode,
    withClients(["node over http", "node over https"], "has timers that are numbers"),
  ],
  "fake-timers": [
    jsdomInNode,
    [
      "reads a list although no timer moves",
      "times out when the clock is moved, not before",
      "retries when the clock is moved",
    ],
  ],
  "native-fetch": [
    jsdomWith(...natives),
    withClients(["core over fetch"], "has the fetch of Node, and Blobs that it does not know"),
  ],
  fake: [
    jsdomWith(...natives, "TransformStream", "TextEncoder", "TextDecoder", "structuredClone"),
    withClients(["core on the fake"]),
  ],
  "whatwg-fetch": [
    jsdom,
    withClients(["core over whatwg-fetch"], "has a fetch whose responses have no body to stream"),
  ],
};

describe("in Jest with jsdom", () => {
  let site: Site;

  beforeAll(async () => {
    site = await serveFake();
    await compileForJest();
  });
  afterAll(() => site?.close());

  describe.each(Object.entries(suites))("%s", (suite, [config, tests]) => {
    let results: Results;
    beforeAll(async () => {
      results = await runJest(suite, config, site);
    });

    it.each(tests)("%s", (test) => {
      expect(results).toHaveProperty([test]);
      expect(results[test], results[test] ?? "").toBeNull();
    });
  });
});
