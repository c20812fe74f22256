import { expect, test } from "../support/demo-test";
import { files } from "./pages/files-page";

for (const [name, query] of [
  ["Proxy route", ""],
  ["Token route", "?mode=token"],
]) {
  test(`${name}: draws a structure file with the properties of each molecule`, async ({ page, visit }) => {
    await visit(`/files${query}`);
    await files.choose(page, /cro-batches/);
    await files.press(page, "Load the preview");
    const structures = page
      .getByRole("list", { name: "Structures in cro-batches.sdf" })
      .getByRole("listitem");
    await structures.nth(3).waitFor();
    await expect(structures).toHaveCount(4);
    const caffeine = structures.filter({ hasText: "caffeine" });
    await caffeine.getByRole("img", { name: "Structure of caffeine" }).waitFor();
    await expect(caffeine).toHaveText(/BatchCRO-0003FormulaC8H10N4O2Weight194\.19/);
  });

  test(`${name}: shows a workbook as a sheet with its numbers and its text`, async ({ page, visit }) => {
    await visit(`/files${query}`);
    await files.choose(page, /Plate layout/);
    await files.press(page, "Load the preview");
    const rows = page.getByRole("region", { name: "Contents of sheet Plate 1" }).getByRole("row");
    await rows.nth(7).waitFor();
    await expect(rows, "the header and 7 rows").toHaveCount(8);
    await expect(rows.nth(7).getByRole("cell")).toHaveText(["H12", "DMSO & buffer", "0", "2.5"]);
    await expect(rows.first().getByRole("columnheader")).toHaveText([
      "Well",
      "Compound",
      "Concentration (µM)",
      "Volume (µL)",
    ]);
  });
}

test("reports a file that does not fit its type, and the rest of the page still works", async ({
  page,
  visit,
}) => {
  await visit("/files");
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

test("reports a molecule that cannot be drawn beside those that are", async ({ page, visit }) => {
  await visit("/files");
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
