import * as core from "@kal/core";
import * as proxy from "@kal/core/proxy";
import * as stores from "@kal/core/stores";
import * as testing from "@kal/testing";
import * as web from "@kal/web";

// As Jest has it. What it lacks must not be needed to load a package.
const missing = ["fetch", "Response", "ReadableStream", "TextDecoder", "TextEncoder", "structuredClone"];

it("is a host without much of the platform", () => {
  expect(missing.filter((name) => name in globalThis)).toEqual([]);
});

it("loads the packages for pages", () => {
  for (const loaded of [core, proxy, stores, testing, web])
    expect(Object.keys(loaded).length).toBeGreaterThan(0);
});
