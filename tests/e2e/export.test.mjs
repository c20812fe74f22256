import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { compoundsCsv } from "./lib/compounds-csv.mjs";
import { csvRows } from "./lib/exported-rows.mjs";
import { setting } from "./lib/setting.mjs";
import { visit } from "./lib/visit.mjs";

const here = setting();
const open = (t, query = "", options = {}) =>
  visit(t, here.browser, `${here.demo.url}/export${query}`, options);

async function downloaded(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

const save = (page) => downloaded(page, () => page.getByRole("button", { name: "Save the CSV" }).click());
const stream = (page) => downloaded(page, () => page.getByRole("link", { name: "Stream it" }).click());

for (const { name, query, asks } of [
  { name: "proxy", query: "", asks: "/api/kal/records/export/csv" },
  { name: "token", query: "?mode=token", asks: "/records/export/csv" },
]) {
  test(`all compounds are saved by the ${name} route, and the server streams the same`, async (t) => {
    const { page, watch } = await open(t, query);
    const saved = await save(page);
    assert.equal(saved.name, "records.csv");
    await page.getByText("Saved as records.csv").waitFor();
    const [header, ...rows] = csvRows(saved.text);
    assert.equal(header[0], "Compound ID");
    assert.ok(rows.length >= 42, `${rows.length} compounds`);
    assert.equal(watch.asked(asks).length, 1);
    assert.deepEqual(await stream(page), saved);
  });
}

test("type, view, program, text and filters all narrow it down", async (t) => {
  const { page } = await open(t);
  await page.getByLabel("Columns").selectOption({ label: "as in “Compounds”" });
  await page.getByRole("button", { name: "Add a filter" }).click();
  await page.getByLabel("Field of filter 1").selectOption({ label: "MW" });
  await page.getByLabel("Rule of filter 1").selectOption({ label: "is at least" });
  await page.getByLabel("Value of filter 1").fill("300");
  const [header, ...rows] = csvRows((await save(page)).text);
  const weight = header.indexOf("MW");
  assert.ok(rows.length > 3 && rows.every((row) => Number(row[weight]) >= 300));
  assert.ok(!header.includes("IC50 (nM)"), "only the view's columns");

  await page.getByLabel("Program").selectOption({ index: 1 });
  const ofProgram = csvRows((await save(page)).text).length - 1;
  assert.ok(ofProgram < rows.length);

  await page.getByRole("searchbox", { name: "Search records" }).fill("nothing is called so");
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByText("No record fits").waitFor();

  await page.getByLabel("Records of type").selectOption({ label: "Compound ID + Batch" });
  await page.getByRole("searchbox", { name: "Search records" }).fill("");
  await page.getByLabel("Program").selectOption({ label: "All" });
  await page.getByLabel("File name").fill("batches");
  const batches = await save(page);
  assert.equal(batches.name, "batches.csv");
  assert.deepEqual(csvRows(batches.text)[0].slice(0, 2), ["Compound ID", "Batch"]);
});

test("thousands of rows are previewed, saved and streamed", async (t) => {
  const lines = compoundsCsv(3000).trim().split("\n").slice(1);
  const data = lines.map((line) => line.split(",")).map(([id, name]) => ({ "Compound ID": id, Notes: name }));
  for (let at = 0; at < data.length; at += 250) {
    const pushed = await fetch(`${here.demo.url}/api/kal/push/imports`, {
      method: "POST",
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
      body: JSON.stringify({ key_field_names: ["Compound ID"], data: data.slice(at, at + 250) }),
    });
    assert.equal(pushed.status, 200);
  }
  const { page } = await open(t);
  await page.getByRole("searchbox", { name: "Search records" }).fill("LIB-");
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByText("3,000 rows").waitFor();
  const saved = await save(page);
  assert.equal(csvRows(saved.text).length, 3001);
  assert.deepEqual(await stream(page), saved);
});

test("what Kaleidoscope refuses is said, and the page goes on", async (t) => {
  const { page } = await open(t, "", { tolerate: /Failed to load resource/ });
  await page.route("**/api/kal/**", (route) => route.fulfill({ status: 403, json: { message: "no" } }));
  await page.getByRole("button", { name: "Save the CSV" }).click();
  await page.getByRole("alert").getByText("You may not open this file").waitFor();
  await page.unroute("**/api/kal/**");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Try again" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), "records.csv");
});

test("the server's route refuses other sites, hands on nothing but a search, and keeps names out of its headers", async () => {
  const ask = (query, headers = {}) => fetch(`${here.demo.url}/api/export?${query}`, { headers });
  assert.equal((await ask("entity_slice_id=x", { "sec-fetch-site": "cross-site" })).status, 401);
  const unknown = await ask("entity_slice_id=no-such-type&filename=a.csv");
  assert.equal(unknown.status, 502);
  assert.match(await unknown.text(), /entity_slice_id/);
});
