import { demoIds } from "@kal/testing";
import { expect, test } from "../support/demo-test";
import { reload } from "../support/ready";
import { FAILED_RESPONSE } from "../support/watch";
import { COMPOUNDS, LIBRARY, records } from "./pages/records-page";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the server renders the first rows", async ({ page, visit }) => {
    await visit(LIBRARY);
    const html = await page.content();
    expect(html, "the header counts").toMatch(/aria-rowcount="10001"/);
    expect(html).toMatch(/LIB-00001/);
  });
});

for (const [name, query, asks, never] of [
  ["Proxy route", "", "/api/kal/records", "/api/kal-token"],
  ["Token route", "&mode=token", "/records", "/api/kal/"],
]) {
  test(`${name}: the keyboard reaches ten thousand rows, of which only the visible ones exist`, async ({
    page,
    visit,
    watch,
  }) => {
    await visit(LIBRARY + query);
    await records.count(page, "10,000 records");
    await records.grid(page).focus();
    await page.keyboard.press("Control+End");
    await records.cell(page, "LIB-10000").waitFor();
    expect(await records.grid(page).getByRole("row").count()).toBeLessThan(60);
    const active = await records.grid(page).getAttribute("aria-activedescendant");
    const place = await page.locator(`[id="${active}"]`).evaluate((cell) => cell.parentElement?.ariaRowIndex);
    expect(place, "the table names the last row's cell").toBe("10001");
    await page.keyboard.press("Control+Home");
    await records.cell(page, "LIB-00001").waitFor();
    const searches = watch.asked(`${asks}/search`);
    expect(searches.length, "one search").toBe(1);
    expect(watch.asked(never)).toStrictEqual([]);
  });
}

test("scrolling loads rows, and nothing moves when they arrive", async ({ page, visit }) => {
  await visit(LIBRARY);
  const scroller = records.grid(page).locator("..");
  for (const top of [80_000, 400_000, 160_000]) {
    const height = await scroller.evaluate((element, to) => {
      element.scrollTop = to;
      return element.scrollHeight;
    }, top);
    const name = `LIB-${String(top / 80 + 2).padStart(5, "0")}`;
    await records.cell(page, name).waitFor();
    expect(await scroller.evaluate(({ scrollHeight }) => scrollHeight)).toBe(height);
    expect(await scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(top);
  }
});

test("Enter opens the active record", async ({ page, visit }) => {
  await visit(COMPOUNDS);
  await records.cell(page, "HAL-0001").waitFor();
  await records.grid(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "HAL-0002" }).waitFor();
});

test("going back from a record shows the same rows", async ({ page, visit }) => {
  await visit(LIBRARY);
  await records
    .grid(page)
    .locator("..")
    .evaluate((element) => {
      element.scrollTop = 400_000;
    });
  await records.cell(page, "LIB-05002").getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: "LIB-05002" }).waitFor();
  await page.goBack();
  await records.cell(page, "LIB-05002").waitFor();
});

test("a filter narrows the list, stays in the address, and can be removed", async ({ page, visit }) => {
  await visit(COMPOUNDS);
  await records.count(page, "42 records");
  await records.filter(page, "IC50 (nM)", "is less than", "50");
  await page.getByRole("listitem").filter({ hasText: "IC50 (nM) is less than 50" }).waitFor();
  await expect(page.getByText("42 records")).toHaveCount(0);
  const names = await records.names(page);
  expect(names).toContain("HAL-0034");
  expect(names).not.toContain("HAL-0003");
  expect(page.url()).toMatch(/is_less_than/);
  await reload(page);
  await records.cell(page, "HAL-0034").waitFor();
  expect(await records.names(page)).toStrictEqual(names);
  await records.filter(page, "Series", "is one of", "Kinase inhibitors, Antimalarials");
  await page.getByRole("listitem").filter({ hasText: "Series is one of" }).waitFor();
  await page.getByRole("link", { name: /Drop the filter: IC50/ }).click();
  await records.count(page, "10 records");
});

test("reports a filter that the API refuses, and lets one remove it", async ({ page, visit }) => {
  await visit(COMPOUNDS);
  await records.filter(page, "MW", "is less than", "heavy");
  await page.getByRole("alert").filter({ hasText: "must be a number" }).waitFor();
  await page.getByRole("link", { name: /Drop the filter/ }).click();
  await records.count(page, "42 records");
});

test("sorts a column of numbers up and down", async ({ page, visit }) => {
  await visit(COMPOUNDS);
  const place = await page.getByRole("columnheader", { name: "MW" }).getAttribute("aria-colindex");
  const weights = async () => {
    const cells = records.grid(page).locator(`tbody td[aria-colindex="${place}"]`);
    return (await cells.allInnerTexts()).map(Number);
  };
  await page.getByRole("link", { name: "MW", exact: true }).click();
  await page.locator('th[aria-sort="ascending"]').waitFor();
  const upwards = await weights();
  expect(upwards).toStrictEqual([...upwards].sort((a, b) => a - b));
  expect(upwards[0]).toBe(123.11);
  await page.getByRole("link", { name: "MW", exact: true }).click();
  await page.locator('th[aria-sort="descending"]').waitFor();
  expect((await weights())[0]).toBe(493.62);
});

test("keeps a search, a limit and the type in the address", async ({ page, visit }) => {
  await visit(LIBRARY);
  await page.getByLabel("Search records").fill("LIB-0001");
  await records.count(page, "10 records");
  await page.getByLabel("Search records").fill("");
  await records.count(page, "10,000 records");
  await page.getByLabel("Limit").selectOption("100");
  await records.count(page, "100 records");
  await page.getByRole("link", { name: "Compound ID + Batch" }).click();
  await page.getByRole("grid", { name: "Records: Compound ID + Batch" }).waitFor();
  expect(new URL(page.url()).searchParams.get("type")).toBe(demoIds.entityTypes.batch);
});

test("draws structures, with a name for screen readers", async ({ page, visit }) => {
  await visit(COMPOUNDS);
  const drawing = page.getByRole("img", { name: "Structure of HAL-0001" });
  await drawing.waitFor();
  expect(await drawing.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(40);
});

test("reports rows that did not load, and loads them on another try", async ({
  context,
  page,
  visit,
  watch,
}) => {
  watch.tolerate(FAILED_RESPONSE);
  await visit(LIBRARY);
  await records.cell(page, "LIB-00001").waitFor();
  await records.grid(page).focus();
  await context.setOffline(true);
  await page.keyboard.press("Control+End");
  await page.getByRole("alert").getByText("Some rows did not come").waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await records.cell(page, "LIB-10000").waitFor();
});

// It stands last: the record that it makes would be counted.
test("shows a row with a long key as high as the others", async ({ demo, page, visit }) => {
  await visit(COMPOUNDS);
  const key = "HAL-of-a-name-that-never-ends-".repeat(6);
  await page.evaluate(async (name) => {
    const body = JSON.stringify({ key_field_names: ["Compound ID"], data: [{ "Compound ID": name }] });
    await fetch("/api/kal/push/imports", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    });
  }, key);
  await page.goto(`${demo.url}${COMPOUNDS}&text=HAL-of-a-name`);
  const cell = records.cell(page, key);
  expect(await cell.evaluate((element) => element.getBoundingClientRect().height)).toBe(80);
});
