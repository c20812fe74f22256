import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Route } from "@playwright/test";
import { compoundsCsv, csvFile } from "../support/compounds-csv";
import { demoFolder } from "../support/demo-server";
import { expect, test } from "../support/demo-test";
import { exportedRows } from "../support/exported-rows";
import { gate } from "../support/gate";
import { FAILED_RESPONSE } from "../support/watch";
import { watchBar } from "./pages/files-page";
import { imports } from "./pages/import-page";

const sample = (name: string) => join(demoFolder, "public/samples", name);
const chosen = (select: Locator) => select.locator("option:checked").textContent();

for (const { name, query, asks, never } of [
  { name: "proxy", query: "", asks: "/api/kal/push/imports", never: "/api/kal-token" },
  { name: "token", query: "?mode=token", asks: "/push/imports", never: "/api/kal/" },
]) {
  test(`imports the sample by the ${name} route, and guesses its columns by name`, async ({
    demo,
    page,
    visit,
    watch,
  }) => {
    await visit(`/import${query}`);
    await imports.choose(page, sample("compounds.csv"));
    expect(await chosen(imports.field(page, "compound_id"))).toBe("Compound ID");
    expect(await chosen(imports.field(page, "Solubility [uM]"))).toBe("Solubility (µM)");
    expect(await chosen(imports.field(page, "supplier ref"))).toBe("Left out");
    const keys = page.getByRole("row").filter({ hasText: "compound_id" });
    await expect(keys.getByText("Key", { exact: true })).toBeVisible();
    await imports.push(page);
    const { Created, Updated, ...rest } = await imports.figures(page);
    expect({ inAll: Created + Updated, ...rest }).toStrictEqual({ inAll: 12, "Not in": 0, Unknown: 0 });
    expect(watch.asked(asks).length).toBe(1);
    expect(watch.asked(never)).toStrictEqual([]);
    const [row] = await exportedRows(demo.url, { search_text: "HAL-0106" });
    expect([row["Common name"], row["Solubility (µM)"], row.MW], "and are read back").toStrictEqual([
      "Loratadine",
      "<5",
      "382.88",
    ]);
  });
}

test("sends thousands of dropped rows in batches, and the bar never moves back", async ({
  page,
  visit,
  watch,
}) => {
  await visit("/import");
  await imports.drop(page, csvFile("library.csv", compoundsCsv(2500)));
  await page.getByText("2,500 rows checked").waitFor();
  const bar = await watchBar(page, "progress");
  await imports.push(page);
  expect(await imports.figures(page)).toStrictEqual({ Created: 2500, Updated: 0, "Not in": 0, Unknown: 0 });
  expect(watch.asked("/push/imports").length).toBe(10);
  const seen = await bar();
  expect(seen.length).toBeGreaterThan(2);
  expect(seen).toStrictEqual([...seen].sort((one, other) => one - other));
});

test("names every mistake by row and column, and sends nothing before they are fixed", async ({
  page,
  visit,
  watch,
}) => {
  await visit("/import");
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
    expect(told).toContainEqual(expect.stringMatching(expected));
  await expect(page.getByRole("button", { name: /^Push/ })).toBeDisabled();
  await imports.field(page, "Hit").selectOption({ label: "Left out" });
  await page.getByText("4 problems").waitFor();
  await imports.field(page, "compound_id").selectOption({ label: "Left out" });
  await page.getByText("No column is mapped to the key field “Compound ID”.").waitFor();
  expect(watch.asked("/push/imports")).toStrictEqual([]);
});

test("reports a file without rows, and a row with more cells than columns", async ({ page, visit }) => {
  await visit("/import");
  await imports.choose(page, csvFile("empty.csv", ""));
  await page.getByText("There is nothing in this file.").waitFor();
  await imports.choose(page, csvFile("ragged.csv", "Compound ID,MW\nA-1,12,stray\n"));
  await page.getByRole("row", { name: /2 .*3 cells, but the header has 2/ }).waitFor();
});

test("a file chosen before the scripts have loaded still counts", async ({ context, page, visit }) => {
  const scripts = gate();
  await context.route("**/*.js", (route) => scripts.opened.then(() => route.continue()));
  await visit("/import", { waitUntil: "commit" });
  await imports.choose(page, csvFile("early.csv", "Compound ID,MW\nEARLY-1,12\n"));
  scripts.open();
  await page.getByText("1 row checked").waitFor();
});

test("reads semicolons, a byte-order mark and quoted line breaks", async ({ demo, page, visit }) => {
  await visit("/import");
  const text = '\uFEFFCompound ID;Notes\r\nQUOTED-1;"two\nlines; one cell"\r\n';
  await imports.choose(page, csvFile("excel.csv", text));
  await page.getByText("1 row checked").waitFor();
  await imports.push(page);
  expect((await imports.figures(page)).Created).toBe(1);
  const [row] = await exportedRows(demo.url, { search_text: "QUOTED-1" });
  expect(row.Notes).toBe("two\nlines; one cell");
});

test("a canceled push accounts for every row", async ({ page, visit }) => {
  await visit("/import");
  await imports.choose(page, csvFile("library.csv", compoundsCsv(2000).replaceAll("LIB-", "CAN-")));
  let sent = 0;
  const held: Route[] = [];
  await page.route("**/api/kal/push/imports", (route) => {
    sent += 1;
    if (sent === 1) return route.continue();
    held.push(route);
  });
  await imports.push(page);
  await page.getByText("250 of 2,000 rows accepted").waitFor();
  await expect.poll(() => held).toHaveLength(4);
  await page.getByRole("button", { name: "Cancel" }).click();
  expect(await imports.figures(page)).toStrictEqual({
    Created: 250,
    Updated: 0,
    "Not in": 750,
    Unknown: 1000,
  });
  await imports.report(page).getByText("Cancelled").waitFor();
  await imports.report(page).getByRole("row", { name: "1252 to 2001 Not in Never sent." }).waitFor();
  expect(sent, "no batch was begun after the cancel").toBe(5);
});

test("counts a refused batch as not in, and a broken one as unknown", async ({ page, visit, watch }) => {
  watch.tolerate(FAILED_RESPONSE);
  await visit("/import");
  for (const [status, expected] of [
    [400, { Created: 0, Updated: 0, "Not in": 100, Unknown: 0 }],
    [500, { Created: 0, Updated: 0, "Not in": 0, Unknown: 100 }],
  ] as const) {
    await page.route("**/api/kal/push/imports", (route) =>
      route.fulfill({ status, json: { message: "no" } }),
    );
    await imports.choose(page, csvFile(`refused-${status}.csv`, compoundsCsv(100)));
    await page.getByText(`refused-${status}.csv`).waitFor();
    await imports.push(page);
    expect(await imports.figures(page)).toStrictEqual(expected);
    await page.getByRole("alert").getByText("Why it ended").waitFor();
    await page.unroute("**/api/kal/push/imports");
  }
});

test("chooses the file by keyboard alone, and offers the sample for download", async ({ page, visit }) => {
  await visit("/import");
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
  expect(await readFile(await download.path())).toStrictEqual(await readFile(sample("compounds.csv")));
});
