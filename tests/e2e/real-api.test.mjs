import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { startBrowser } from "../browser/lib/browser.mjs";
import { startDemo } from "./lib/demo.mjs";
import { files } from "./lib/files-page.mjs";
import { later } from "./lib/later.mjs";
import { visit } from "./lib/visit.mjs";

const clientId = "id-known-to-the-server";
const clientSecret = "secret-known-to-the-server";
let api;
let browser;

const startWith = (settings) =>
  startDemo({
    KALEIDOSCOPE_API_CLIENT_ID: clientId,
    KALEIDOSCOPE_API_CLIENT_SECRET: clientSecret,
    KALEIDOSCOPE_API_URL: api.url,
    ...settings,
  });

before(async () => {
  api = await startFakeKaleidoscope({ clientId, clientSecret });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await api?.close();
});

test("with credentials set the demo uses the API they are for, and keeps them to itself", async (t) => {
  const demo = await startWith();
  later(t, demo.stop);
  const { page } = await visit(t, browser, `${demo.url}/files`, { secrets: [clientId, clientSecret] });
  const bodies = [];
  page.on("response", (response) => bodies.push(response.text().catch(() => "")));
  await files.choose(page, /kras-ic50-plate-1/);
  await files.press(page, "Load the preview");
  await page.getByText("60 rows").waitFor();
  assert.equal(await page.getByText("Demo data").count(), 0, "no banner");
  const file = api.fake.requests.filter(({ path }) => path.includes("/file/"));
  assert.deepEqual(
    file.map(({ status }) => status),
    [200],
  );
  const said = [await page.content(), ...(await Promise.all(bodies))].join("\n");
  assert.ok(!said.includes(clientSecret) && !said.includes(clientId));
});

test("wrong credentials are said on the page, without showing them", async (t) => {
  const demo = await startWith({ KALEIDOSCOPE_API_CLIENT_SECRET: "not-the-secret" });
  later(t, demo.stop);
  const { page } = await visit(t, browser, demo.url, { secrets: ["not-the-secret"] });
  const alert = page.getByRole("alert").filter({ hasText: "AuthenticationError" });
  await alert.waitFor();
  assert.doesNotMatch(await page.content(), /not-the-secret/);
});
