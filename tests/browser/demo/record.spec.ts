import { readFile } from "node:fs/promises";
import { demoIds } from "@kal/testing";
import { expect, test } from "../support/demo-test";
import { gate } from "../support/gate";
import { reload } from "../support/ready";
import { FAILED_RESPONSE } from "../support/watch";
import { card } from "./pages/activity-page";
import { change, recordPath } from "./pages/records-page";

const batch = `/records/${demoIds.records.batch(1)}`;

test("a record shows its fields, its structure, its activities with their labels, and its batches", async ({
  page,
  visit,
}) => {
  await visit(recordPath(1));
  await page.getByRole("heading", { level: 1, name: "HAL-0001" }).waitFor();
  await page.getByRole("img", { name: "Structure of HAL-0001" }).waitFor();
  await card(page, "Description").getByText("Salicylates").waitFor();
  const plate = card(page, "Activities").getByRole("listitem").filter({ hasText: "plate 1" });
  await expect(plate).toHaveText(/Complete[\s\S]*In vitro/i);
  await page.getByRole("link", { name: "HAL-0001 2" }).click();
  await page.getByRole("heading", { level: 1, name: "HAL-0001 2" }).waitFor();
});

test("shows the history of a number as a plot and as a table of sources", async ({ page, visit }) => {
  await visit(recordPath(1));
  const rows = page.getByRole("table", { name: "History of IC50 (nM)" }).locator("tbody tr");
  const told = await rows.allInnerTexts();
  expect(told.length).toBe(4);
  expect(told[0]).toMatch(/7 Nov 2025\s+41\s+Outside activities/);
  expect(told.at(-1)).toMatch(/23 Oct 2025\s+40\s+KRAS G12D IC50, plate 1/);
});

test("shows the values of each activity", async ({ page, visit }) => {
  await visit(recordPath(1));
  const ic50 = card(page, "Measurements").getByRole("definition").first();
  await expect(ic50).toHaveText(/^41/);
  await page.getByRole("link", { name: "KRAS G12D IC50, plate 2" }).first().click();
  await page.locator('[aria-current="page"]').filter({ hasText: "plate 2" }).waitFor();
  await expect(ic50).toHaveText(/^43\.5/);
});

for (const [name, query, asks, compound] of [
  ["Proxy route", "", "/api/kal/", 11],
  ["Token route", "?mode=token", "/", 12],
] as const) {
  test(`${name}: writes a value, shows it at once, and keeps it after a reload`, async ({
    page,
    visit,
    watch,
  }) => {
    await visit(recordPath(compound) + query);
    await change(page, "MW", "321.5");
    await card(page, "Measurements").getByText("321.5", { exact: true }).waitFor();
    await page.getByRole("table", { name: "History of MW" }).getByText("321.5").waitFor();
    const path = `${asks}records/${demoIds.records.compound(compound)}/values`;
    expect(watch.asked(path)).toHaveLength(1);
    await reload(page);
    await card(page, "Measurements").getByText("321.5", { exact: true }).waitFor();
  });

  test(`${name}: takes a refused value back and gives the reason`, async ({ page, visit, watch }) => {
    watch.tolerate(FAILED_RESPONSE);
    await visit(recordPath(13) + query);
    await change(page, "MW", "heavy");
    await page.getByRole("alert").filter({ hasText: 'The data field "MW" takes a number' }).waitFor();
    await card(page, "Measurements").getByText("259.35").waitFor();
    await expect(page.getByText("heavy", { exact: true })).toHaveCount(0);
  });

  test(`${name}: uploads a file to a field and saves it again byte for byte`, async ({ page, visit }) => {
    await visit(batch + query);
    const content = Buffer.from(`shift,intensity\n${"7.26,100\n".repeat(40_000)}`);
    const file = { name: `nmr of ${name}.csv`, mimeType: "text/csv", buffer: content };
    await page.getByLabel("File for Spectrum").setInputFiles(file);
    await page.getByText(`Stored ${file.name}`).waitFor();
    await card(page, "Files").getByText(file.name, { exact: true }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save to disk" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(file.name);
    expect(await readFile(await download.path())).toStrictEqual(content);
  });
}

test("shows a value before it is saved, and takes it back when the connection breaks", async ({
  page,
  visit,
  watch,
}) => {
  watch.tolerate(FAILED_RESPONSE);
  await visit(recordPath(14));
  const writes = gate();
  await page.route("**/values", async (route) => {
    await writes.opened;
    await route.abort();
  });
  await change(page, "MW", "999");
  const measured = card(page, "Measurements");
  await measured.getByText("999", { exact: true }).waitFor();
  await measured.getByText("Saving").waitFor();
  writes.open();
  await page.getByRole("alert").filter({ hasText: "MW was not changed" }).waitFor();
  await measured.getByText("266.34").waitFor();
});

test("accepts a file dropped on its field, and shows its progress", async ({ page, visit }) => {
  await visit(batch);
  const seen = page.evaluate(
    () =>
      new Promise<(string | null)[]>((resolve) => {
        const values: (string | null)[] = [];
        new MutationObserver(() => {
          const bar = document.querySelector("progress");
          if (bar) values.push(bar.getAttribute("aria-label"));
          else if (values.length > 0) resolve(values);
        }).observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
  );
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    const bytes = new Uint8Array(3_000_000).fill(65);
    transfer.items.add(new File([bytes], "dropped.csv", { type: "text/csv" }));
    const target = document.querySelector('input[type="file"]')?.parentElement;
    for (const type of ["dragover", "drop"])
      target?.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await page.getByText("Stored dropped.csv").waitFor();
  expect((await seen)[0]).toBe("Upload");
});

test("the page of a record that does not exist says so", async ({ page, visit, watch }) => {
  watch.tolerate(FAILED_RESPONSE);
  await visit(`/records/${demoIds.activities.krasIc50}`);
  await page.getByRole("heading", { name: "There is no such page" }).waitFor();
});
