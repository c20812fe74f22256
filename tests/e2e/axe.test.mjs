import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { startBrowser } from "../browser/lib/browser.mjs";
import { violations } from "./lib/axe.mjs";
import { startDemo } from "./lib/demo.mjs";
import { everyPage, openPage } from "./lib/pages.mjs";
import { scenes } from "./lib/scenes.mjs";

// One for each test, so that nothing a walk leaves behind in a browser reaches the next.
let browser;
beforeEach(async () => {
  browser = await startBrowser();
});
afterEach(() => browser?.close());

for (const colorScheme of ["light", "dark"]) {
  test(`nothing in any page or state keeps people out, in ${colorScheme}`, async (t) => {
    // What a scene does to the workspace stays done, so each walk begins with a new one.
    const demo = await startDemo();
    // Without motion nothing is caught half faded in, which would be a contrast that nobody sees.
    const page = await browser.newPage({ colorScheme, reducedMotion: "reduce" });
    t.after(async () => {
      // The demo ends once nobody holds a connection to it.
      await page.close();
      await demo.stop();
    });
    // axe keeps the machine busy, and what draws structures is loaded anew by each visitor.
    page.setDefaultTimeout(120_000);
    const problems = [];
    const look = async (name) => {
      for (const one of await violations(page)) problems.push(`${name}: ${one}`);
    };
    for (const [name, show] of Object.entries(scenes)) {
      const leave = await show(page, demo.url);
      await look(name);
      await leave?.();
    }
    for (const path of await everyPage(page, demo.url)) {
      await openPage(page, demo.url, path);
      await look(path);
    }
    assert.deepEqual(problems, []);
  });
}

test("axe is listened to: a page with a fault is found out", async (t) => {
  const page = await browser.newPage();
  t.after(() => page.close());
  await page.setContent("<html lang=en><title>x</title><main><h1>x</h1><img src=x><button></button></main>");
  assert.deepEqual((await violations(page)).map((line) => line.split(":")[0]).sort(), [
    "button-name",
    "image-alt",
  ]);
});
