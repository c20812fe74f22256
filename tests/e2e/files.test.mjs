import assert from "node:assert/strict";
import { test } from "node:test";
import { files } from "./lib/files-page.mjs";
import { setting } from "./lib/setting.mjs";
import { visit } from "./lib/visit.mjs";

const here = setting();

for (const [name, query] of [
  ["Proxy route", ""],
  ["Token route", "?mode=token"],
]) {
  const open = (t) => visit(t, here.browser, `${here.demo.url}/files${query}`);

  test(`${name}: a structure file is drawn, with what it says of each molecule`, async (t) => {
    const { page } = await open(t);
    await files.choose(page, /cro-batches/);
    await files.press(page, "Load the preview");
    const structures = page
      .getByRole("list", { name: "Structures in cro-batches.sdf" })
      .getByRole("listitem");
    await structures.nth(3).waitFor();
    assert.equal(await structures.count(), 4);
    const caffeine = structures.filter({ hasText: "caffeine" });
    await caffeine.getByRole("img", { name: "Structure of caffeine" }).waitFor();
    assert.match(await caffeine.textContent(), /BatchCRO-0003FormulaC8H10N4O2Weight194\.19/);
  });

  test(`${name}: a workbook is a sheet, with its numbers and its letters`, async (t) => {
    const { page } = await open(t);
    await files.choose(page, /Plate layout/);
    await files.press(page, "Load the preview");
    const rows = page.getByRole("region", { name: "Contents of sheet Plate 1" }).getByRole("row");
    await rows.nth(7).waitFor();
    assert.equal(await rows.count(), 8, "the header and 7 rows");
    assert.deepEqual(await rows.nth(7).getByRole("cell").allInnerTexts(), [
      "H12",
      "DMSO & buffer",
      "0",
      "2.5",
    ]);
    assert.deepEqual(await rows.first().getByRole("columnheader").allInnerTexts(), [
      "Well",
      "Compound",
      "Concentration (µM)",
      "Volume (µL)",
    ]);
  });
}

test("a file that is not what its type says is told so, and the rest of the page goes on", async (t) => {
  const { page } = await visit(t, here.browser, `${here.demo.url}/files`);
  await page.route("**/file/**", async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: Buffer.from("no workbook"),
      headers: { ...response.headers(), "content-length": "11", "x-kal-content-length": "11" },
    });
  });
  await files.choose(page, /Plate layout/);
  await files.press(page, "Load the preview");
  await page.getByRole("alert").getByText("The file cannot be read").waitFor();
  await files.choose(page, /cro-batches/);
  await page.getByRole("button", { name: "Load the preview" }).waitFor();
});

test("a molecule that nobody can draw is told so beside those that are drawn", async (t) => {
  const { page } = await visit(t, here.browser, `${here.demo.url}/files`);
  await page.route("**/file/**", async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    // An atom count that no line fits.
    const body = Buffer.from(text.replace(/^ 13 13/m, "999 13"));
    await route.fulfill({ response, body });
  });
  await files.choose(page, /cro-batches/);
  await files.press(page, "Load the preview");
  await page.getByRole("img", { name: "Structure of caffeine" }).waitFor();
  await page.getByText("cannot be drawn").waitFor();
});
