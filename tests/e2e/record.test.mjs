import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { demoIds } from "@kal/testing";
import { card, change, listening, recordPage } from "./lib/records-page.mjs";
import { setting } from "./lib/setting.mjs";
import { reload, visit } from "./lib/visit.mjs";

const here = setting();
/** Chromium itself writes a line for each answer that is an error. */
const tolerate = /Failed to load resource/;

async function open(t, path, options) {
  const visited = await visit(t, here.browser, here.demo.url + path, options);
  await listening(visited.page, "input[type=file], button[aria-label^=Edit]");
  return visited;
}

const batch = `/records/${demoIds.records.batch(1)}`;

test("a record shows its fields, its structure, its activities with their labels, and its batches", async (t) => {
  const { page } = await open(t, recordPage(1));
  await page.getByRole("heading", { level: 1, name: "HAL-0001" }).waitFor();
  await page.getByRole("img", { name: "Structure of HAL-0001" }).waitFor();
  await card(page, "Description").getByText("Salicylates").waitFor();
  const plate = card(page, "Activities").getByRole("listitem").filter({ hasText: "plate 1" });
  assert.match(await plate.textContent(), /Complete[\s\S]*In vitro/i);
  await page.getByRole("link", { name: "HAL-0001 2" }).click();
  await page.getByRole("heading", { level: 1, name: "HAL-0001 2" }).waitFor();
});

test("the history of a number is a plot, and a table that says where each value came from", async (t) => {
  const { page } = await open(t, recordPage(1));
  const rows = page.getByRole("table", { name: "History of IC50 (nM)" }).locator("tbody tr");
  const told = await rows.allInnerTexts();
  assert.equal(told.length, 4);
  assert.match(told[0], /7 Nov 2025\s+41\s+Outside activities/);
  assert.match(told.at(-1), /23 Oct 2025\s+40\s+KRAS G12D IC50, plate 1/);
});

test("each activity has values of its own", async (t) => {
  const { page } = await open(t, recordPage(1));
  const ic50 = card(page, "Measurements").getByRole("definition").first();
  assert.match(await ic50.textContent(), /^41/);
  await page.getByRole("link", { name: "KRAS G12D IC50, plate 2" }).first().click();
  await page.locator('[aria-current="page"]').filter({ hasText: "plate 2" }).waitFor();
  assert.match(await ic50.textContent(), /^43\.5/);
});

for (const [name, query, asks, compound] of [
  ["Proxy route", "", "/api/kal/", 11],
  ["Token route", "?mode=token", "/", 12],
]) {
  test(`${name}: a value is written, shows at once, and is there after a reload`, async (t) => {
    const { page, watch } = await open(t, recordPage(compound) + query);
    await change(page, "MW", "321.5");
    await card(page, "Measurements").getByText("321.5", { exact: true }).waitFor();
    await page.getByRole("table", { name: "History of MW" }).getByText("321.5").waitFor();
    assert.ok(watch.asked(`${asks}records/${demoIds.records.compound(compound)}/values`).length === 1);
    await reload(page);
    await card(page, "Measurements").getByText("321.5", { exact: true }).waitFor();
  });

  test(`${name}: a refused value goes back to what it was, and the reason is said`, async (t) => {
    const { page } = await open(t, recordPage(13) + query, { tolerate });
    await change(page, "MW", "heavy");
    await page.getByRole("alert").filter({ hasText: 'The data field "MW" takes a number' }).waitFor();
    await card(page, "Measurements").getByText("259.35").waitFor();
    assert.equal(await page.getByText("heavy", { exact: true }).count(), 0);
  });

  test(`${name}: a file is uploaded to a field and saved again, byte for byte`, async (t) => {
    const { page } = await open(t, batch + query);
    const content = Buffer.from(`shift,intensity\n${"7.26,100\n".repeat(40_000)}`);
    const file = { name: `nmr of ${name}.csv`, mimeType: "text/csv", buffer: content };
    await page.getByLabel("File for Spectrum").setInputFiles(file);
    await page.getByText(`Stored ${file.name}`).waitFor();
    await card(page, "Files").getByText(file.name, { exact: true }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save to disk" }).click(),
    ]);
    assert.equal(download.suggestedFilename(), file.name);
    assert.deepEqual(await readFile(await download.path()), content);
  });
}

test("while a value is on its way it shows already, and goes back when the line breaks", async (t) => {
  const { page } = await open(t, recordPage(14), { tolerate });
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.route("**/values", async (route) => {
    await held;
    await route.abort();
  });
  await change(page, "MW", "999");
  const measured = card(page, "Measurements");
  await measured.getByText("999", { exact: true }).waitFor();
  await measured.getByText("Saving").waitFor();
  release();
  await page.getByRole("alert").filter({ hasText: "MW was not changed" }).waitFor();
  await measured.getByText("266.34").waitFor();
});

test("a file can be dropped on its field, and the bar tells how far it is", async (t) => {
  const { page } = await open(t, batch);
  const seen = page.evaluate(
    () =>
      new Promise((resolve) => {
        const values = [];
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
  assert.equal((await seen)[0], "Upload");
});

test("a record that does not exist is a page that says so", async (t) => {
  const { page } = await visit(t, here.browser, `${here.demo.url}/records/${demoIds.activities.krasIc50}`, {
    tolerate,
  });
  await page.getByRole("heading", { name: "There is no such page" }).waitFor();
});
