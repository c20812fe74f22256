import assert from "node:assert/strict";
import { test } from "node:test";
import { demoIds } from "@kal/testing";
import { activityPath } from "./lib/activity-page.mjs";
import { menuPages } from "./lib/pages.mjs";
import { COMPOUNDS, recordPage, records } from "./lib/records-page.mjs";
import { setting } from "./lib/setting.mjs";
import { visit } from "./lib/visit.mjs";

const here = setting();
/** The pages that one comes to from those of the menu. */
const further = [
  "/activities?view=board",
  "/activities/new",
  activityPath("krasIc50"),
  recordPage(1),
  "/workspace/programs",
  "/workspace/fields",
  "/workspace/tables",
  "/workspace/dashboards",
];
const phone = { width: 390, height: 844 };

for (const path of [...menuPages, ...further]) {
  test(`${path} fits a phone`, async (t) => {
    const { page } = await visit(t, here.browser, here.demo.url + path, { viewport: phone });
    await page.getByRole("heading", { name: "Requests of this page" }).waitFor();
    const tooWide = await page.evaluate((width) => {
      if (document.documentElement.scrollWidth <= width) return [];
      return [...document.querySelectorAll("body *")]
        .filter((element) => element.getBoundingClientRect().right > width)
        .map((element) => `${element.tagName} ${element.className} ${element.getBoundingClientRect().right}`);
    }, phone.width);
    assert.deepEqual(tooWide, []);
  });

  test(`${path} stays in place while it loads`, async (t) => {
    const { page } = await visit(t, here.browser, here.demo.url + path);
    await page.getByRole("heading", { name: "Requests of this page" }).waitFor();
    await page.waitForTimeout(500);
    const shift = await page.evaluate(
      () =>
        new Promise((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += entry.value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 200);
        }),
    );
    assert.ok(shift < 0.05, `a layout shift of ${shift}`);
  });
}

test("a tab is never without its title, whatever is on its way", async (t) => {
  const { page } = await visit(t, here.browser, here.demo.url + COMPOUNDS);
  await page.evaluate(() => {
    window.titles = [document.title];
    const note = () => document.title !== window.titles.at(-1) && window.titles.push(document.title);
    new MutationObserver(note).observe(document.head, { childList: true, subtree: true });
  });
  await records.filter(page, "MW", "is less than", "400");
  await page.getByRole("list", { name: "Filters" }).waitFor();
  for (const name of ["Activities", "Files"]) {
    await page.getByRole("link", { name, exact: true }).click();
    await page.waitForFunction((title) => document.title.startsWith(title), name);
  }
  assert.deepEqual(await page.evaluate(() => window.titles), [
    "Records · Kal demo",
    "Activities · Kal demo",
    "Files · Kal demo",
  ]);
});

for (const [name, path, rows] of [
  ["the grid of records", "/records", "table[role=grid] tr:nth-child(3)"],
  ["a table of drafts", "/registration/OPERATION", "section[aria-label=Drafts] tbody tr"],
]) {
  test(`${name}, wider than a phone, is shaded where it goes on`, async (t) => {
    const address = path.replace("OPERATION", demoIds.activities.registrationWithStaging);
    const { page } = await visit(t, here.browser, here.demo.url + address, { viewport: phone });
    const row = page.locator(rows).first();
    await row.scrollIntoViewIfNeeded();
    const scroller = row.locator("xpath=ancestor::*[self::section or self::div][1]");
    const edge = async () => {
      const [{ y }, { x, width }] = await Promise.all([row.boundingBox(), scroller.boundingBox()]);
      // Above the text of the row, and beside the frame.
      return page.screenshot({ clip: { x: x + width - 4, y: y + 2, width: 2, height: 2 } });
    };
    const before = await edge();
    await scroller.evaluate((element) => {
      element.scrollLeft = element.scrollWidth;
    });
    await page.waitForTimeout(200);
    assert.notDeepEqual(await edge(), before);
  });
}

test("a file is chosen and previewed by keyboard alone", async (t) => {
  const { page } = await visit(t, here.browser, `${here.demo.url}/files`);
  await page.getByRole("radio", { name: /kras-ic50/ }).focus();
  await page.keyboard.press("ArrowUp");
  assert.ok(await page.getByRole("radio", { name: /cro-batches/ }).isChecked());
  for (const _ of ["route", "way", "button"]) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("img", { name: "Structure of aspirin" }).waitFor();
});

test("on a phone the pages beyond the bar are behind More, which closes on Escape", async (t) => {
  const { page } = await visit(t, here.browser, here.demo.url, { viewport: phone });
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

test("the first Tab offers to skip the menu", async (t) => {
  const { page } = await visit(t, here.browser, here.demo.url);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "content");
});
