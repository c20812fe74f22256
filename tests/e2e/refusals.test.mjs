import assert from "node:assert/strict";
import { test } from "node:test";
import { files } from "./lib/files-page.mjs";
import { setting } from "./lib/setting.mjs";
import { visit } from "./lib/visit.mjs";

const here = setting();
/** Chromium itself writes a line for each answer that is an error. */
const tolerate = /Failed to load resource/;

test("no network is said in plain words, and trying again works once it is back", async (t) => {
  const { page, context } = await visit(t, here.browser, `${here.demo.url}/files`, { tolerate });
  await context.setOffline(true);
  await files.press(page, "Load the preview");
  await page.getByRole("alert").getByText("No connection").waitFor();
  await context.setOffline(false);
  await files.press(page, "Try again");
  await page.getByText("60 rows").waitFor();
});

for (const [status, words] of [
  [404, "The file is no longer there"],
  [403, "You may not open this file"],
  [401, "You are not signed in"],
]) {
  test(`an answer of ${status} reads: ${words}`, async (t) => {
    const { page } = await visit(t, here.browser, `${here.demo.url}/files`, { tolerate });
    await page.route("**/api/kal/**", (route) => route.fulfill({ status, json: { message: "no" } }));
    await files.press(page, "Load the preview");
    await page.getByRole("alert").getByText(words).waitFor();
  });
}

test("the routes refuse other sites, other methods and what is not on the list", async () => {
  const ask = async (path, init) => (await fetch(here.demo.url + path, init)).status;
  const own = { headers: { "sec-fetch-site": "same-origin" } };
  const foreign = { headers: { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" } };
  assert.equal(await ask("/api/kal-token", { method: "POST", ...foreign }), 403);
  assert.equal(await ask("/api/kal/programs", own), 403, "not on the list");
  assert.equal(await ask("/api/kal/programs", foreign), 403);
  assert.equal(await ask("/api/kal-token", { method: "GET", ...own }), 405);
});
