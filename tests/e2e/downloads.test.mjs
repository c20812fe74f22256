import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { createFakeKaleidoscope, demoIds } from "@kal/testing";
import { BIG, files, pauseAt, watchBar } from "./lib/files-page.mjs";
import { setting } from "./lib/setting.mjs";
import { visit } from "./lib/visit.mjs";

const here = setting();

/** The seed is the same in every fake, so this one's bytes are those of the fake behind the demo. */
const stored = (id) => Buffer.from(createFakeKaleidoscope().world.files.demand(id).bytes);

const routes = [
  { name: "Proxy route", query: "", asks: "/api/kal/", never: "/api/kal-token" },
  { name: "Token route", query: "?mode=token", asks: "/activities/", never: "/api/kal/" },
];

for (const { name, query, asks, never } of routes) {
  const open = (t) => visit(t, here.browser, `${here.demo.url}/files${query}`);

  test(`${name}: a Blob shows its rows`, async (t) => {
    const { page, watch } = await open(t);
    await files.press(page, "Load the preview");
    const table = page.getByRole("region", { name: "Contents of kras-ic50-plate-1.csv" });
    await table.getByRole("row").nth(60).waitFor();
    assert.equal(await table.getByRole("row").count(), 61, "the header and 60 rows");
    const cells = await table.getByRole("row").nth(3).getByRole("cell").allInnerTexts();
    assert.deepEqual(cells, ["HAL-0001", "10", "20.0"]);
    assert.equal(watch.asked(asks).length, 1);
    assert.deepEqual(watch.asked(never), []);
  });

  test(`${name}: a stream shows its progress to the end`, async (t) => {
    const { page } = await open(t);
    await files.choose(page, BIG);
    await files.way(page, "Stream");
    const seen = await watchBar(page);
    await files.press(page, "Start the stream");
    await page.getByText("Complete", { exact: true }).waitFor();
    await page.getByText("100 %").waitFor();
    await page.getByText("41,473").waitFor();
    const values = await seen();
    assert.ok(
      values.some((value) => value > 0 && value < 100),
      `it moved: ${values}`,
    );
    assert.deepEqual(
      values,
      [...values].sort((one, other) => one - other),
      "and never back",
    );
    assert.equal(values.at(-1), 100);
  });

  for (const [file, id] of [
    ["kras-ic50-plate-1.csv", demoIds.files.ic50Csv],
    ["cro-batches.sdf", demoIds.files.structuresSdf],
    ["Plate layout (cycle 1).xlsx", demoIds.files.plateXlsx],
  ]) {
    test(`${name}: ${file} is saved byte for byte`, async (t) => {
      const { page } = await open(t);
      await files.choose(page, file);
      await files.way(page, "Save");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        files.press(page, "Save to disk"),
      ]);
      assert.equal(download.suggestedFilename(), file);
      assert.deepEqual(await readFile(await download.path()), stored(id));
      await page.getByText(`Saved as ${file}`).waitFor();
    });
  }
}

test("a paused stream stands still, then goes on to the end", async (t) => {
  const { page } = await visit(t, here.browser, `${here.demo.url}/files`);
  await files.choose(page, BIG);
  await files.way(page, "Stream");
  const seen = await watchBar(page);
  await files.press(page, "Start the stream");
  await pauseAt(page, 10);
  // A piece that was on its way may still arrive.
  await page.waitForTimeout(300);
  const held = (await seen()).at(-1);
  await page.waitForTimeout(700);
  assert.equal((await seen()).at(-1), held);
  await files.press(page, "Resume");
  await page.getByText("Complete", { exact: true }).waitFor();
});

test("a cancelled stream ends, and can be started again", async (t) => {
  const { page } = await visit(t, here.browser, `${here.demo.url}/files`);
  await files.choose(page, BIG);
  await files.way(page, "Stream");
  await files.press(page, "Start the stream");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await files.press(page, "Cancel");
  await page.getByText("Cancelled", { exact: true }).waitFor();
  await files.press(page, "Start again");
  await page.getByText("Complete", { exact: true }).waitFor();
});

test("every request is listed, and no token is in the list", async (t) => {
  const { page } = await visit(t, here.browser, `${here.demo.url}/files?mode=token`);
  let answer;
  await page.route("**/api/kal-token", async (route) => {
    const response = await route.fetch();
    answer = await response.json();
    await route.fulfill({ response });
  });
  await files.press(page, "Load the preview");
  const list = page.getByRole("region", { name: "Requests of this page" });
  await list.getByRole("row", { name: /GET \/activities.*browser 200/ }).waitFor();
  assert.deepEqual(Object.keys(answer).sort(), ["access_token", "expires_in"], "no refresh token");
  assert.ok(!(await page.content()).includes(answer.access_token));
});
