import { readFile } from "node:fs/promises";
import { createFakeKaleidoscope, demoIds } from "@kal/testing";
import { expect, test } from "../support/demo-test";
import { BIG, files, frames, pauseAt, watchBar } from "./pages/files-page";

/** The seed is the same in every fake, so this one's bytes are those of the fake behind the demo. */
const stored = (id: string) => Buffer.from(createFakeKaleidoscope().world.files.demand(id).bytes);

const routes = [
  { name: "Proxy route", query: "", asks: "/api/kal/", never: "/api/kal-token" },
  { name: "Token route", query: "?mode=token", asks: "/activities/", never: "/api/kal/" },
];

for (const { name, query, asks, never } of routes) {
  test(`${name}: shows the rows of a Blob`, async ({ page, visit, watch }) => {
    await visit(`/files${query}`);
    await files.choose(page, "kras-ic50-plate-1.csv");
    await files.press(page, "Load the preview");
    const table = page.getByRole("region", { name: "Contents of kras-ic50-plate-1.csv" });
    await table.getByRole("row").nth(60).waitFor();
    await expect(table.getByRole("row"), "the header and 60 rows").toHaveCount(61);
    const cells = await table.getByRole("row").nth(3).getByRole("cell").allInnerTexts();
    expect(cells).toStrictEqual(["HAL-0001", "10", "20.0"]);
    expect(watch.asked(asks).length).toBe(1);
    expect(watch.asked(never)).toStrictEqual([]);
  });

  test(`${name}: shows the progress of a stream to the end`, async ({ page, visit }) => {
    await visit(`/files${query}`);
    await files.choose(page, BIG);
    await files.way(page, "Stream");
    const seen = await watchBar(page);
    await files.press(page, "Start the stream");
    await page.getByText("Complete", { exact: true }).waitFor();
    await page.getByText("100 %").waitFor();
    await page.getByText("41,473").waitFor();
    const values = await seen();
    expect(
      values.filter((value) => value > 0 && value < 100),
      "what it showed on the way",
    ).not.toHaveLength(0);
    expect(values, "and never back").toStrictEqual([...values].sort((one, other) => one - other));
    expect(values.at(-1)).toBe(100);
  });

  for (const [file, id] of [
    ["kras-ic50-plate-1.csv", demoIds.files.ic50Csv],
    ["cro-batches.sdf", demoIds.files.structuresSdf],
    ["Plate layout (cycle 1).xlsx", demoIds.files.plateXlsx],
  ]) {
    test(`${name}: saves ${file} byte for byte`, async ({ page, visit }) => {
      await visit(`/files${query}`);
      await files.choose(page, file);
      await files.way(page, "Save");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        files.press(page, "Save to disk"),
      ]);
      expect(download.suggestedFilename()).toBe(file);
      expect(await readFile(await download.path())).toStrictEqual(stored(id));
      await page.getByText(`Saved as ${file}`).waitFor();
    });
  }
}

test("a paused stream stops, then continues to the end", async ({ page, visit }) => {
  await visit("/files");
  await files.choose(page, BIG);
  await files.way(page, "Stream");
  const seen = await watchBar(page);
  await files.press(page, "Start the stream");
  await pauseAt(page, 10);
  // A piece that was on its way may still arrive.
  await frames(page, 20);
  const held = (await seen()).at(-1);
  await frames(page, 45);
  expect((await seen()).at(-1)).toBe(held);
  await files.press(page, "Resume");
  await page.getByText("Complete", { exact: true }).waitFor();
});

test("a canceled stream ends, and starts again on demand", async ({ page, visit }) => {
  await visit("/files");
  await files.choose(page, BIG);
  await files.way(page, "Stream");
  await files.press(page, "Start the stream");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await files.press(page, "Cancel");
  await page.getByText("Cancelled", { exact: true }).waitFor();
  await files.press(page, "Start again");
  await page.getByText("Complete", { exact: true }).waitFor();
});

test("lists every request, and shows no token", async ({ page, visit }) => {
  await visit("/files?mode=token");
  let token: Record<string, unknown> = {};
  await page.route("**/api/kal-token", async (route) => {
    const response = await route.fetch();
    token = await response.json();
    await route.fulfill({ response });
  });
  await files.press(page, "Load the preview");
  const list = page.getByRole("region", { name: "Requests of this page" });
  await list.getByRole("row", { name: /GET \/activities.*browser 200/ }).waitFor();
  expect(Object.keys(token).sort(), "no refresh token").toStrictEqual(["access_token", "expires_in"]);
  expect(await page.content()).not.toContain(token.access_token);
});
