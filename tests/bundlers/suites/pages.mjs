import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { bundlers } from "../lib/bundlers.mjs";
import { startSite } from "../lib/site.mjs";

/** Each bundler's page, in Chromium, behind the packed proxy. */
export function servesPages({ folder, api, titles, browser }) {
  for (const [name, { page: bundle }] of Object.entries(bundlers)) {
    test(`a page built with ${name} lists the programs in Chromium`, async (t) => {
      const out = join(folder, "out", `page-${name}`);
      await bundle(folder, "main.js", out);
      const site = await startSite(folder, out, api);
      t.after(() => site.close());
      const page = await (await browser()).newPage();
      t.after(() => page.close());
      const complaints = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(site.url);
      await page.waitForSelector("#programs[data-complete]", { timeout: 30_000 }).catch((error) => {
        throw new Error(`${error.message}\n${complaints.join("\n")}`);
      });
      assert.deepEqual(await page.locator("#programs li").allTextContents(), titles);
      assert.deepEqual(complaints, []);
    });
  }
}
