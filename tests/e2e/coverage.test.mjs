import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { startBrowser } from "../browser/lib/browser.mjs";
import { startDemo } from "./lib/demo.mjs";
import { everyPage, openPage } from "./lib/pages.mjs";

/** By which requests each service of the client is known: no other service makes them. */
const SERVICES = {
  activities: /^\/(activities(\/search|\/[^/]+(\/(activities|events|comments))?)?|activity_definitions)$/,
  dashboards: /^\/dashboards/,
  entityFields: /^\/(key_fields|data_fields)/,
  entityTypes: /^\/entity_slices/,
  exports: /^\/records\/export\/csv$/,
  files: /^(\/activities\/[^/]+\/file|\/files)\//,
  imports: /^\/(push\/imports|imports\/[^/]+$|imports$)/,
  labels: /^\/activity_labels/,
  programs: /^\/programs/,
  propertyFields: /^\/property_fields/,
  recordViews: /^\/record_views/,
  records: /^\/records(?!\/export)/,
  registration: /^\/operations\/[^/]+\/(regist|validate_drafts|submit_drafts|clear_drafts)/,
  resultTableTemplates: /^\/record_view_templates/,
  workspace: /^\/workspaces/,
};

let api;
let demo;
let browser;

before(async () => {
  api = await startFakeKaleidoscope();
  demo = await startDemo({
    KALEIDOSCOPE_API_CLIENT_ID: "demo",
    KALEIDOSCOPE_API_CLIENT_SECRET: "demo",
    KALEIDOSCOPE_API_URL: api.url,
  });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
  await api?.close();
});

/** The services that are only used once somebody presses something. */
const flows = {
  async files(page) {
    await openPage(page, demo.url, "/files");
    await page.getByRole("button", { name: "Load the preview" }).click();
    await page.getByRole("region", { name: /^Contents of/ }).waitFor();
  },
  async import(page) {
    await openPage(page, demo.url, "/import");
    await page.getByRole("button", { name: "Try a sample" }).click();
    await page.getByRole("button", { name: /^Push/ }).click();
    await page.getByText("All rows are in.").waitFor();
  },
  async export(page) {
    await openPage(page, demo.url, "/export");
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByText(/^\d+ rows/).waitFor();
  },
};

test("every service of the client is used by a page, and is answered", async () => {
  const page = await browser.newPage();
  const parts = ["/workspace/fields", "/workspace/tables", "/workspace/dashboards"];
  for (const path of [...(await everyPage(page, demo.url)), ...parts]) await openPage(page, demo.url, path);
  for (const flow of Object.values(flows)) await flow(page);
  const used = api.fake.requests.filter(({ status }) => status < 400).map(({ path }) => path);
  const unused = Object.keys(SERVICES).filter((name) => !used.some((path) => SERVICES[name].test(path)));
  assert.deepEqual(unused, []);
});
