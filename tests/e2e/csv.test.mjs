import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { startDemo } from "./lib/demo.mjs";
import { later } from "./lib/later.mjs";
import { setting } from "./lib/setting.mjs";
import { visit } from "./lib/visit.mjs";

const here = setting();
const path = "/api/activities.csv";
const own = { headers: { "sec-fetch-site": "same-origin" } };

test("the list is saved as CSV, under the filter of the page", async (t) => {
  const { page } = await visit(t, here.browser, `${here.demo.url}/activities?type=experiment`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Save as CSV" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), "activities.csv");
  const lines = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
  assert.equal(lines[0], "Title,External id,Type,Status,Programs,Due");
  assert.equal(lines.length, 8, "the seven experiments of the filter");
  assert.ok(lines.includes('"KRAS G12D IC50, plate 1",ELN-0042,Experiment,complete,KRAS G12D inhibitors,'));
});

test("other sites are refused", async () => {
  const answer = await fetch(here.demo.url + path, { headers: { "sec-fetch-site": "cross-site" } });
  assert.equal(answer.status, 401);
});

test("with credentials it asks the API they are for, and says nothing of them when they are wrong", async (t) => {
  const api = await startFakeKaleidoscope({ clientId: "csv-id", clientSecret: "csv-secret" });
  later(t, () => api.close());
  const start = async (secret) => {
    const demo = await startDemo({
      KALEIDOSCOPE_API_CLIENT_ID: "csv-id",
      KALEIDOSCOPE_API_CLIENT_SECRET: secret,
      KALEIDOSCOPE_API_URL: api.url,
    });
    later(t, () => demo.stop());
    const answer = await fetch(demo.url + path, own);
    return { status: answer.status, text: await answer.text() };
  };
  const right = await start("csv-secret");
  assert.equal(right.status, 200);
  assert.match(right.text, /Synthesize scaffold B/);
  const wrong = await start("not-this-one");
  assert.equal(wrong.status, 502);
  assert.doesNotMatch(wrong.text, /not-this-one|csv-id/);
});
