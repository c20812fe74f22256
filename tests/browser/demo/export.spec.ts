import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { compoundsCsv } from "../support/compounds-csv";
import { expect, test } from "../support/demo-test";
import { csvRows } from "../support/exported-rows";
import { FAILED_RESPONSE } from "../support/watch";

async function downloaded(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

const save = (page: Page) =>
  downloaded(page, () => page.getByRole("button", { name: "Save the CSV" }).click());
const stream = (page: Page) => downloaded(page, () => page.getByRole("link", { name: "Stream it" }).click());

for (const { name, query, asks } of [
  { name: "proxy", query: "", asks: "/api/kal/records/export/csv" },
  { name: "token", query: "?mode=token", asks: "/records/export/csv" },
]) {
  test(`saves all compounds by the ${name} route, and streams the same from the server`, async ({
    page,
    visit,
    watch,
  }) => {
    await visit(`/export${query}`);
    const saved = await save(page);
    expect(saved.name).toBe("records.csv");
    await page.getByText("Saved as records.csv").waitFor();
    const [header, ...rows] = csvRows(saved.text);
    expect(header[0]).toBe("Compound ID");
    expect(rows.length).toBeGreaterThanOrEqual(42);
    expect(watch.asked(asks).length).toBe(1);
    expect(await stream(page)).toStrictEqual(saved);
  });
}

test("narrows the export by type, view, program, text and filters", async ({ page, visit }) => {
  await visit("/export");
  await page.getByLabel("Columns").selectOption({ label: "as in “Compounds”" });
  await page.getByRole("button", { name: "Add a filter" }).click();
  await page.getByLabel("Field of filter 1").selectOption({ label: "MW" });
  await page.getByLabel("Rule of filter 1").selectOption({ label: "is at least" });
  await page.getByLabel("Value of filter 1").fill("300");
  const [header, ...rows] = csvRows((await save(page)).text);
  const weight = header.indexOf("MW");
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) expect(Number(row[weight])).toBeGreaterThanOrEqual(300);
  expect(header, "only the view's columns").not.toContain("IC50 (nM)");

  await page.getByLabel("Program").selectOption({ index: 1 });
  const ofProgram = csvRows((await save(page)).text).length - 1;
  expect(ofProgram).toBeLessThan(rows.length);

  await page.getByRole("searchbox", { name: "Search records" }).fill("nothing is called so");
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByText("No record fits").waitFor();

  await page.getByLabel("Records of type").selectOption({ label: "Compound ID + Batch" });
  await page.getByRole("searchbox", { name: "Search records" }).fill("");
  await page.getByLabel("Program").selectOption({ label: "All" });
  await page.getByLabel("File name").fill("batches");
  const batches = await save(page);
  expect(batches.name).toBe("batches.csv");
  expect(csvRows(batches.text)[0].slice(0, 2)).toStrictEqual(["Compound ID", "Batch"]);
});

test("previews, saves and streams thousands of rows", async ({ demo, page, visit }) => {
  const lines = compoundsCsv(3000).trim().split("\n").slice(1);
  const data = lines.map((line) => line.split(",")).map(([id, name]) => ({ "Compound ID": id, Notes: name }));
  for (let at = 0; at < data.length; at += 250) {
    const pushed = await fetch(`${demo.url}/api/kal/push/imports`, {
      method: "POST",
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
      body: JSON.stringify({ key_field_names: ["Compound ID"], data: data.slice(at, at + 250) }),
    });
    expect(pushed.status).toBe(200);
  }
  await visit("/export");
  await page.getByRole("searchbox", { name: "Search records" }).fill("LIB-");
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByText("3,000 rows").waitFor();
  const saved = await save(page);
  expect(csvRows(saved.text).length).toBe(3001);
  expect(await stream(page)).toStrictEqual(saved);
});

test("the page reports what Kaleidoscope refuses, and works again afterwards", async ({
  page,
  visit,
  watch,
}) => {
  watch.tolerate(FAILED_RESPONSE);
  await visit("/export");
  await page.route("**/api/kal/**", (route) => route.fulfill({ status: 403, json: { message: "no" } }));
  await page.getByRole("button", { name: "Save the CSV" }).click();
  await page.getByRole("alert").getByText("You may not open this file").waitFor();
  await page.unroute("**/api/kal/**");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Try again" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("records.csv");
});

test("the server's route refuses other sites, and reports a search that Kaleidoscope refuses", async ({
  demo,
}) => {
  const ask = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${demo.url}/api/export?${query}`, { headers });
  expect((await ask("entity_slice_id=x", { "sec-fetch-site": "cross-site" })).status).toBe(401);
  const unknown = await ask("entity_slice_id=no-such-type&filename=a.csv");
  expect(unknown.status).toBe(502);
  expect(await unknown.text()).toMatch(/entity_slice_id/);
});
