import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { bundlers } from "../lib/bundlers";
import { startSite } from "../lib/site";
import type { Stage } from "../lib/stage";

/** Each bundler's page, in Chromium, behind the packed proxy. */
export function servesPages({ folder, api, titles, browser }: Stage) {
  for (const [name, { page: bundle }] of Object.entries(bundlers)) {
    test(`a page built with ${name} lists the programs in Chromium`, async () => {
      const out = join(folder, "out", `page-${name}`);
      await bundle(folder, "main.js", out);
      const site = await startSite(folder, out, api);
      onTestFinished(() => site.close());
      const page = await (await browser()).newPage();
      onTestFinished(() => page.close());
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(site.url);
      await page.waitForSelector("#programs[data-complete]", { timeout: 30_000 }).catch((error) => {
        throw new Error(`${error.message}\n${complaints.join("\n")}`);
      });
      expect(await page.locator("#programs li").allTextContents()).toStrictEqual(titles);
      expect(complaints).toStrictEqual([]);
    });
  }
}
