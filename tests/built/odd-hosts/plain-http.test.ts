import { demoIds } from "@kal/testing";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { bundle } from "./support/compile.ts";
import type { Results } from "./support/run-program.ts";
import { type Site, serveFake } from "./support/serve.ts";
import { servePage } from "./support/serve-page.ts";
import { steps } from "./support/tour.ts";

// Not localhost, which browsers treat as they treat https.
const HOST = "lab.test";
const asNamed = (url: string) => Object.assign(new URL(url), { hostname: HOST }).origin;

const programs = { page: "the browser's fetch", "page-with-whatwg-fetch": "whatwg-fetch" };

describe.each(Object.entries(programs))("a page on plain http with %s", (program) => {
  let browser: Browser;
  let site: Site;
  let served: Awaited<ReturnType<typeof servePage>>;
  let page: Page;
  let results: Results;

  beforeAll(async () => {
    site = await serveFake();
    const script = await bundle(program, { platform: "browser", format: "esm" });
    served = await servePage(script, site.http);
    browser = await startBrowser([`--host-resolver-rules=MAP ${HOST} 127.0.0.1`]);
    page = await browser.newPage();
    await page.goto(asNamed(served.url));
    const place = { url: asNamed(site.http), fileId: demoIds.files.ic50Csv };
    await page.waitForFunction(() => "runTour" in globalThis);
    results = await page.evaluate((given) => runTour(given), place);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await site?.close();
  });

  it("has none of what browsers keep for secure pages", async () => {
    const has = await page.evaluate(() => [
      isSecureContext,
      typeof crypto.randomUUID,
      typeof crypto.subtle,
      typeof caches,
    ]);
    expect(has).toEqual([false, "undefined", "undefined", "undefined"]);
  });

  it("uses the fetch that is meant", async () => {
    const isNative = await page.evaluate(() => String(fetch).includes("[native code]"));
    expect(isNative).toBe(program === "page");
  });

  describe.each(["core", "web over a proxy"])("%s", (client) => {
    it.each(Object.keys(steps))("%s", (step) => {
      const failure = results[`${client}: ${step}`];
      expect(failure, failure ?? "").toBeNull();
    });
  });
});
