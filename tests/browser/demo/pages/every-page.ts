import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { demoFolder } from "../../support/demo-server";
import { go } from "../../support/ready";

const items = readFileSync(join(demoFolder, "components/shell/nav-items.ts"), "utf8");

/** Every page of the demo's menu, so that a new one is tested from its first day. */
export const menuPages = [...items.matchAll(/href: "([^"]+)"/g)].map(([, path]) => path);

if (menuPages.length < 3) throw new Error("The demo's menu is no longer written as every-page.ts reads it.");

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/gi;

/** Opens a page and waits for all of it. */
export async function openPage(page: Page, url: string, path: string) {
  await go(page, url + path);
  // It stands at the end of every page, and not on the skeleton of one that loads.
  await page.getByRole("heading", { name: "Requests of this page" }).waitFor();
}

/** Returns the pages of the menu, and one page of each kind that they link to: one activity, one record. */
export async function everyPage(page: Page, url: string): Promise<string[]> {
  const found = new Map(menuPages.map((path) => [path, path]));
  for (const path of menuPages) {
    await openPage(page, url, path);
    const links = await page
      .locator("main a[href^='/']")
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    for (const link of links) {
      const kind = link.replace(ID, ":id");
      if (kind !== link && !link.startsWith("/api/") && !found.has(kind)) found.set(kind, link);
    }
  }
  return [...found.values()];
}
