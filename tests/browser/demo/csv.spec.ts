import { readFile } from "node:fs/promises";
import { expect, test } from "../support/demo-test";

const path = "/api/activities.csv";
const own = { headers: { "sec-fetch-site": "same-origin" } };

test("saves the list as CSV, with the filter of the page", async ({ page, visit }) => {
  await visit("/activities?type=experiment");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Save as CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("activities.csv");
  const lines = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
  expect(lines[0]).toBe("Title,External id,Type,Status,Programs,Due");
  expect(lines.length, "the seven experiments of the filter").toBe(8);
  expect(lines).toContain('"KRAS G12D IC50, plate 1",ELN-0042,Experiment,complete,KRAS G12D inhibitors,');
});

test("refuses other sites", async ({ demo }) => {
  const response = await fetch(demo.url + path, { headers: { "sec-fetch-site": "cross-site" } });
  expect(response.status).toBe(401);
});

test("a demo with credentials asks the API they are for, and does not reveal wrong ones", async ({
  startDemo,
  startWorkspace,
}) => {
  const { env } = await startWorkspace("csv-id", "csv-secret");
  const start = async (secret: string) => {
    const demo = await startDemo({ ...env, KALEIDOSCOPE_API_CLIENT_SECRET: secret });
    const response = await fetch(demo.url + path, own);
    return { status: response.status, text: await response.text() };
  };
  const right = await start("csv-secret");
  expect(right.status).toBe(200);
  expect(right.text).toMatch(/Synthesize scaffold B/);
  const wrong = await start("not-this-one");
  expect(wrong.status).toBe(502);
  expect(wrong.text).not.toMatch(/not-this-one|csv-id/);
});
