import { expect, test } from "../support/demo-test";
import { FAILED_RESPONSE } from "../support/watch";
import { files } from "./pages/files-page";

test("the page reports a lost connection, and loads the file when it is back", async ({
  context,
  page,
  visit,
  watch,
}) => {
  watch.tolerate(FAILED_RESPONSE);
  await visit("/files");
  await files.choose(page, /kras-ic50/);
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
] as const) {
  test(`the page explains a ${status}: ${words}`, async ({ page, visit, watch }) => {
    watch.tolerate(FAILED_RESPONSE);
    await visit("/files");
    await page.route("**/api/kal/**", (route) => route.fulfill({ status, json: { message: "no" } }));
    await files.press(page, "Load the preview");
    await page.getByRole("alert").getByText(words).waitFor();
  });
}

test("the routes refuse other sites, other methods and what is not on the list", async ({ demo }) => {
  const ask = async (path: string, init: RequestInit) => (await fetch(demo.url + path, init)).status;
  const own = { headers: { "sec-fetch-site": "same-origin" } };
  const foreign = { headers: { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" } };
  expect(await ask("/api/kal-token", { method: "POST", ...foreign })).toBe(403);
  expect(await ask("/api/kal/programs", own), "not on the list").toBe(403);
  expect(await ask("/api/kal/programs", foreign)).toBe(403);
  expect(await ask("/api/kal-token", { method: "GET", ...own })).toBe(405);
});
