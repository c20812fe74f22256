import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./lib/axe.mjs";
import { everyPage, openPage } from "./lib/pages.mjs";
import { scenes } from "./lib/scenes.mjs";
import { setting } from "./lib/setting.mjs";

const here = setting();

for (const colorScheme of ["light", "dark"]) {
  test(`nothing in any page or state keeps people out, in ${colorScheme}`, async (t) => {
    // Without motion nothing is caught half faded in, which would be a contrast that nobody sees.
    const page = await here.browser.newPage({ colorScheme, reducedMotion: "reduce" });
    t.after(() => page.close());
    // axe keeps the machine busy, and what draws structures is loaded anew by each visitor.
    page.setDefaultTimeout(120_000);
    const problems = [];
    const look = async (name) => {
      for (const one of await violations(page)) problems.push(`${name}: ${one}`);
    };
    for (const [name, show] of Object.entries(scenes)) {
      await show(page, here.demo.url);
      await look(name);
    }
    for (const path of await everyPage(page, here.demo.url)) {
      await openPage(page, here.demo.url, path);
      await look(path);
    }
    assert.deepEqual(problems, []);
  });
}

test("axe is listened to: a page with a fault is found out", async (t) => {
  const page = await here.browser.newPage();
  t.after(() => page.close());
  await page.setContent("<html lang=en><title>x</title><main><h1>x</h1><img src=x><button></button></main>");
  assert.deepEqual((await violations(page)).map((line) => line.split(":")[0]).sort(), [
    "button-name",
    "image-alt",
  ]);
});
