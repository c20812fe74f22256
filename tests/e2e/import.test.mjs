import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compoundsCsv, csvFile } from "./lib/compounds-csv.mjs";
import { exportedRows } from "./lib/exported-rows.mjs";
import { imports } from "./lib/import-page.mjs";
import { setting } from "./lib/setting.mjs";
import { visit } from "./lib/visit.mjs";

const here = setting();
const sample = (name) => fileURLToPath(new URL(`../../apps/demo/public/samples/${name}`, import.meta.url));
const open = (t, query = "", options = {}) =>
  visit(t, here.browser, `${here.demo.url}/import${query}`, options);
const chosen = (select) => select.locator("option:checked").textContent();

for (const { name, query, asks, never } of [
  { name: "proxy", query: "", asks: "/api/kal/push/imports", never: "/api/kal-token" },
  { name: "token", query: "?mode=token", asks: "/push/imports", never: "/api/kal/" },
]) {
  test(`the sample goes in by the ${name} route, its columns guessed by name`, async (t) => {
    const { page, watch } = await open(t, query);
    await imports.choose(page, sample("compounds.csv"));
    assert.equal(await chosen(imports.field(page, "compound_id")), "Compound ID");
    assert.equal(await chosen(imports.field(page, "Solubility [uM]")), "Solubility (µM)");
    assert.equal(await chosen(imports.field(page, "supplier ref")), "Left out");
    const keys = page.getByRole("row").filter({ hasText: "compound_id" });
    assert.ok(await keys.getByText("Key", { exact: true }).isVisible());
    await imports.push(page);
    const { Created, Updated, ...rest } = await imports.figures(page);
    assert.deepEqual({ inAll: Created + Updated, ...rest }, { inAll: 12, "Not in": 0, Unknown: 0 });
    assert.equal(watch.asked(asks).length, 1);
    assert.deepEqual(watch.asked(never), []);
    const [row] = await exportedRows(here.demo.url, { search_text: "HAL-0106" });
    assert.deepEqual(
      [row["Common name"], row["Solubility (µM)"], row.MW],
      ["Loratadine", "<5", "382.88"],
      "and are read back",
    );
  });
}

test("thousands of dropped rows go in batches, and the bar only ever moves on", async (t) => {
  const { page, watch } = await open(t);
  await imports.drop(page, csvFile("library.csv", compoundsCsv(2500)));
  await page.getByText("2,500 rows checked").waitFor();
  await page.evaluate(() => {
    window.seen = [];
    const look = () => {
      const bar = document.querySelector("progress");
      if (bar && window.seen.at(-1) !== bar.value) window.seen.push(bar.value);
      requestAnimationFrame(look);
    };
    look();
  });
  await imports.push(page);
  assert.deepEqual(await imports.figures(page), { Created: 2500, Updated: 0, "Not in": 0, Unknown: 0 });
  assert.equal(watch.asked("/push/imports").length, 10);
  const seen = await page.evaluate(() => window.seen);
  assert.ok(seen.length > 2, `it moved: ${seen}`);
  assert.deepEqual(
    seen,
    [...seen].sort((one, other) => one - other),
  );
});

test("every mistake is named by row and column, and nothing is sent before they are mended", async (t) => {
  const { page, watch } = await open(t);
  await imports.choose(page, sample("compounds-with-mistakes.csv"));
  await page.getByText("5 problems").waitFor();
  const told = await page.getByRole("table", { name: "Problems" }).getByRole("row").allInnerTexts();
  for (const expected of [
    /^3\s+MW\s+.*418,57.*not a number/,
    /^4\s+compound_id\s+The key is missing/,
    /^5\s+Synthesized on\s+.*05\/11\/2025.*not a date/,
    /^6\s+Hit\s+.*maybe/,
    /^6\s+compound_id\s+.*HAL-0111.*row 2 already/,
  ])
    assert.ok(
      told.some((line) => expected.test(line)),
      `${expected} in ${told.join("\n")}`,
    );
  assert.ok(await page.getByRole("button", { name: /^Push/ }).isDisabled());
  await imports.field(page, "Hit").selectOption({ label: "Left out" });
  await page.getByText("4 problems").waitFor();
  await imports.field(page, "compound_id").selectOption({ label: "Left out" });
  await page.getByText("No column is mapped to the key field “Compound ID”.").waitFor();
  assert.deepEqual(watch.asked("/push/imports"), []);
});

test("a file of no rows, or of more cells than columns, says so", async (t) => {
  const { page } = await open(t);
  await imports.choose(page, csvFile("empty.csv", ""));
  await page.getByText("There is nothing in this file.").waitFor();
  await imports.choose(page, csvFile("ragged.csv", "Compound ID,MW\nA-1,12,stray\n"));
  await page.getByRole("row", { name: /2 .*3 cells, but the header has 2/ }).waitFor();
});

test("a file chosen before the scripts have come still counts", async (t) => {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  const { page } = await open(t, "", {
    prepare: (context) => context.route("**/*.js", (route) => held.then(() => route.continue())),
    waitUntil: "commit",
  });
  await imports.choose(page, csvFile("early.csv", "Compound ID,MW\nEARLY-1,12\n"));
  release();
  await page.getByText("1 row checked").waitFor();
});

test("semicolons, a byte-order mark and quoted line breaks are read as they are meant", async (t) => {
  const { page } = await open(t);
  const text = '\uFEFFCompound ID;Notes\r\nQUOTED-1;"two\nlines; one cell"\r\n';
  await imports.choose(page, csvFile("excel.csv", text));
  await page.getByText("1 row checked").waitFor();
  await imports.push(page);
  assert.equal((await imports.figures(page)).Created, 1);
  const [row] = await exportedRows(here.demo.url, { search_text: "QUOTED-1" });
  assert.equal(row.Notes, "two\nlines; one cell");
});

test("a cancelled push accounts for every row", async (t) => {
  const { page } = await open(t);
  await imports.choose(page, csvFile("library.csv", compoundsCsv(2000).replaceAll("LIB-", "CAN-")));
  let sent = 0;
  const held = [];
  await page.route("**/api/kal/push/imports", (route) => {
    sent += 1;
    if (sent === 1) return route.continue();
    held.push(route);
  });
  await imports.push(page);
  await page.getByText("250 of 2,000 rows accepted").waitFor();
  while (held.length < 4) await page.waitForTimeout(20);
  await page.getByRole("button", { name: "Cancel" }).click();
  assert.deepEqual(await imports.figures(page), { Created: 250, Updated: 0, "Not in": 750, Unknown: 1000 });
  await imports.report(page).getByText("Cancelled").waitFor();
  await imports.report(page).getByRole("row", { name: "1252 to 2001 Not in Never sent." }).waitFor();
  assert.equal(sent, 5, "no batch was begun after the cancel");
});

test("a refused batch is not in, a broken one is unknown, and the rest was never sent", async (t) => {
  const { page } = await open(t, "", { tolerate: /Failed to load resource/ });
  for (const [status, expected] of [
    [400, { Created: 0, Updated: 0, "Not in": 100, Unknown: 0 }],
    [500, { Created: 0, Updated: 0, "Not in": 0, Unknown: 100 }],
  ]) {
    await page.route("**/api/kal/push/imports", (route) =>
      route.fulfill({ status, json: { message: "no" } }),
    );
    await imports.choose(page, csvFile(`refused-${status}.csv`, compoundsCsv(100)));
    await page.getByText(`refused-${status}.csv`).waitFor();
    await imports.push(page);
    assert.deepEqual(await imports.figures(page), expected);
    await page.getByRole("alert").getByText("Why it ended").waitFor();
    await page.unroute("**/api/kal/push/imports");
  }
});

test("the file is chosen by keyboard alone, and the sample can be taken home", async (t) => {
  const { page } = await open(t);
  const opened = page.waitForEvent("filechooser");
  await page.getByLabel("CSV file").focus();
  await page.keyboard.press("Enter");
  const chooser = await opened;
  await chooser.setFiles(sample("compounds.csv"));
  await page.getByText("12 rows checked").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the sample" }).click(),
  ]);
  assert.deepEqual(await readFile(await download.path()), await readFile(sample("compounds.csv")));
});
