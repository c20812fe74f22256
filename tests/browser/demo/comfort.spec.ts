import { demoIds } from "@kal/testing";
import { expect, test } from "../support/demo-test";
import { activityPath } from "./pages/activity-page";
import { menuPages } from "./pages/every-page";
import { COMPOUNDS, recordPath, records } from "./pages/records-page";

declare global {
  interface Window {
    /** How far the layout has moved since the page began to load. */
    shift: number;
    titles: string[];
  }
}

/** TypeScript does not know this entry yet. */
interface LayoutShift extends PerformanceEntry {
  value: number;
}

/** The pages that one comes to from those of the menu. */
const further = [
  "/activities?view=board",
  "/activities/new",
  activityPath("krasIc50"),
  recordPath(1),
  "/workspace/programs",
  "/workspace/fields",
  "/workspace/tables",
  "/workspace/dashboards",
];
const phone = { width: 390, height: 844 };

for (const path of [...menuPages, ...further]) {
  test(`${path} fits a phone`, async ({ page, visit }) => {
    await page.setViewportSize(phone);
    await visit(path);
    await page.getByRole("heading", { name: "Requests of this page" }).waitFor();
    const tooWide = await page.evaluate((width) => {
      if (document.documentElement.scrollWidth <= width) return [];
      return [...document.querySelectorAll("body *")]
        .filter((element) => element.getBoundingClientRect().right > width)
        .map((element) => `${element.tagName} ${element.className} ${element.getBoundingClientRect().right}`);
    }, phone.width);
    expect(tooWide).toStrictEqual([]);
  });

  test(`${path} stays in place while it loads`, async ({ page, visit }) => {
    await page.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shift += (entry as LayoutShift).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await visit(path);
    await page.getByRole("heading", { name: "Requests of this page" }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => window.shift)).toBeLessThan(0.05);
  });
}

test("a tab always has a title while its page changes", async ({ page, visit }) => {
  await visit(COMPOUNDS);
  await page.evaluate(() => {
    window.titles = [document.title];
    const note = () => {
      if (document.title !== window.titles.at(-1)) window.titles.push(document.title);
    };
    new MutationObserver(note).observe(document.head, { childList: true, subtree: true });
  });
  await records.filter(page, "MW", "is less than", "400");
  await page.getByRole("list", { name: "Filters" }).waitFor();
  for (const name of ["Activities", "Files"]) {
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page).toHaveTitle(`${name} · Kal demo`);
  }
  expect(await page.evaluate(() => window.titles)).toStrictEqual([
    "Records · Kal demo",
    "Activities · Kal demo",
    "Files · Kal demo",
  ]);
});

for (const [name, path, rows] of [
  ["the grid of records", "/records", "table[role=grid] tr:nth-child(3)"],
  ["a table of drafts", "/registration/OPERATION", "section[aria-label=Drafts] tbody tr"],
]) {
  test(`${name}, wider than a phone, shows a shadow where it continues`, async ({ page, visit }) => {
    const address = path.replace("OPERATION", demoIds.activities.registrationWithStaging);
    await page.setViewportSize(phone);
    await visit(address);
    const row = page.locator(rows).first();
    await row.scrollIntoViewIfNeeded();
    const scroller = row.locator("xpath=ancestor::*[self::section or self::div][1]");
    const edge = async () => {
      const [inner, outer] = await Promise.all([row.boundingBox(), scroller.boundingBox()]);
      if (!inner || !outer) throw new Error("The table is not visible.");
      // Above the text of the row, and beside the frame.
      const [x, y] = [outer.x + outer.width - 4, inner.y + 2];
      return page.screenshot({ clip: { x, y, width: 2, height: 2 } });
    };
    const before = await edge();
    await scroller.evaluate((element) => {
      element.scrollLeft = element.scrollWidth;
    });
    await expect.poll(async () => before.equals(await edge())).toBe(false);
  });
}

test("the keyboard alone chooses and previews a file", async ({ page, visit }) => {
  await visit("/files");
  await page.getByRole("radio", { name: /kras-ic50/ }).focus();
  const structures = page.getByRole("radio", { name: /cro-batches/ });
  do await page.keyboard.press("ArrowUp");
  while (!(await structures.isChecked()));
  for (const _ of ["route", "way", "button"]) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("img", { name: "Structure of aspirin" }).waitFor();
});

test("a phone shows the other pages behind More, which closes on Escape", async ({ page, visit }) => {
  await page.setViewportSize(phone);
  await visit("/");
  const workspace = page.getByRole("link", { name: "Workspace", exact: true });
  const more = page.getByRole("button", { name: "More" });
  await more.click();
  await workspace.waitFor();
  await page.keyboard.press("Escape");
  await workspace.waitFor({ state: "hidden" });
  await more.click();
  await workspace.click();
  await page.getByRole("heading", { level: 1, name: "Workspace" }).waitFor();
  await workspace.waitFor({ state: "hidden" });
});

test("the first Tab offers to skip the menu", async ({ page, visit }) => {
  await visit("/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();
});
