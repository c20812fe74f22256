import { readFileSync } from "node:fs";
import { go } from "./visit.mjs";

const items = readFileSync(
  new URL("../../../apps/demo/components/shell/nav-items.ts", import.meta.url),
  "utf8",
);

/** Every page of the demo's menu, so that a new one is tested from its first day. */
export const menuPages = [...items.matchAll(/href: "([^"]+)"/g)].map(([, path]) => path);

if (menuPages.length < 3) throw new Error("The demo's menu is no longer written as lib/pages.mjs reads it.");

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/gi;

/** Goes to a page and waits until it is all there. */
export async function openPage(page, url, path) {
  await go(page, url + path);
  // It stands at the end of every page, and not yet on what stands there while one loads.
  await page.getByRole("heading", { name: "Requests of this page" }).waitFor();
}

/** The pages of the menu, and of those that are linked from them one of each kind: one activity, one record. */
export async function everyPage(page, url) {
  const found = new Map(menuPages.map((path) => [path, path]));
  for (const path of menuPages) {
    await openPage(page, url, path);
    const links = await page
      .locator("main a[href^='/']")
      .evaluateAll((all) => all.map((link) => new URL(link.href).pathname));
    for (const link of links) {
      const kind = link.replace(ID, ":id");
      if (kind !== link && !link.startsWith("/api/") && !found.has(kind)) found.set(kind, link);
    }
  }
  return [...found.values()];
}
