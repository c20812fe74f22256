import type { Page } from "@playwright/test";
import { expect, test } from "../support/demo-test";
import { everyPage, openPage } from "./pages/every-page";
import { files } from "./pages/files-page";

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

/** The services that are only used once somebody presses something. */
const flows: Record<string, (page: Page, url: string) => Promise<void>> = {
  async files(page, url) {
    await openPage(page, url, "/files");
    await files.choose(page, /kras-ic50/);
    await files.press(page, "Load the preview");
    await page.getByRole("region", { name: /^Contents of/ }).waitFor();
  },
  async import(page, url) {
    await openPage(page, url, "/import");
    await page.getByRole("button", { name: "Try a sample" }).click();
    await page.getByRole("button", { name: /^Push/ }).click();
    await page.getByText("All rows are in.").waitFor();
  },
  async export(page, url) {
    await openPage(page, url, "/export");
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByText(/^\d+ rows/).waitFor();
  },
};

test("some page uses every service of the client and gets an answer", async ({
  page,
  startDemo,
  startWorkspace,
  watch,
}) => {
  const api = await startWorkspace();
  const { url } = await startDemo(api.env);
  watch.expectOrigin(url);
  const parts = ["/workspace/fields", "/workspace/tables", "/workspace/dashboards"];
  for (const path of [...(await everyPage(page, url)), ...parts]) await openPage(page, url, path);
  for (const flow of Object.values(flows)) await flow(page, url);
  const used = api.fake.requests
    .filter(({ status }) => status !== null && status < 400)
    .map(({ path }) => path);
  const unused = Object.entries(SERVICES).filter(([, pattern]) => !used.some((path) => pattern.test(path)));
  expect(unused.map(([name]) => name)).toStrictEqual([]);
});
