import type { Page } from "@playwright/test";
import { go } from "../support/ready";
import { activityPath } from "./pages/activity-page";
import { chooseFault, endFaults } from "./pages/faults-menu";
import { BIG, pauseAt } from "./pages/files-page";
import { COMPOUNDS, change, LIBRARY, recordPath, records } from "./pages/records-page";
import { registrations } from "./pages/registration-page";

const choose = (page: Page, name: string | RegExp) => page.getByRole("radio", { name }).check();

/** Brings a page into a state worth a picture. May return a function that ends the state. */
type Scene = (page: Page, url: string) => Promise<(() => Promise<void>) | void>;

/** What there is to see, by name. A scene without an address goes on from the one before it. */
export const scenes: Record<string, Scene> = {
  async overview(page, url) {
    await go(page, url);
    await page.getByRole("heading", { name: "Requests of this page" }).waitFor();
  },
  async activities(page, url) {
    await go(page, `${url}/activities`);
    await page.getByRole("table", { name: "Activities" }).waitFor();
  },
  async "activities-none"(page, url) {
    await go(page, `${url}/activities?text=nothing-is-called-so`);
    await page.getByText("No activity fits").waitFor();
  },
  async records(page, url) {
    await go(page, url + LIBRARY);
    await page.getByRole("img", { name: "Structure of LIB-00005" }).waitFor();
  },
  async "records-filtered"(page, url) {
    await go(page, url + COMPOUNDS);
    await records.filter(page, "IC50 (nM)", "is less than", "200");
    await page.getByRole("list", { name: "Filters" }).waitFor();
    await page.getByRole("img", { name: "Structure of HAL-0001" }).waitFor();
  },
  async "records-refused"(page, url) {
    await go(page, url + COMPOUNDS);
    await records.filter(page, "MW", "is less than", "heavy");
    await page.getByRole("alert").filter({ hasText: "must be a number" }).waitFor();
  },
  async "records-none"(page, url) {
    await go(page, `${url}${COMPOUNDS}&text=nothing-is-called-so`);
    await page.getByText("No record fits").waitFor();
  },
  async record(page, url) {
    await go(page, url + recordPath(1));
    await page.getByRole("img", { name: "Structure of HAL-0001" }).waitFor();
  },
  async "record-refused"(page) {
    await change(page, "MW", "heavy");
    await page.getByRole("alert").filter({ hasText: "takes a number" }).waitFor();
    await page.getByRole("button", { name: "Edit Hill slope" }).click();
  },
  async "record-with-file"(page, url) {
    await go(page, `${url}/records/5eed0000-0068-4000-8000-000000000001`);
    await page.getByText("reagents.csv").waitFor();
  },
  async board(page, url) {
    await go(page, `${url}/activities?view=board`);
    await page.getByRole("region", { name: "Board" }).waitFor();
  },
  async activity(page, url) {
    await go(page, url + activityPath("krasIc50"));
    await page.getByLabel("Attach a record").fill("HAL-000");
    await page.getByRole("list", { name: "Records found" }).waitFor();
  },
  async "activity-new"(page, url) {
    await go(page, `${url}/activities/new`);
    await page.getByRole("button", { name: "Create activity" }).waitFor();
  },
  async "activity-refused"(page, url) {
    await go(page, url + activityPath("malariaIc50"));
    await chooseFault(page, "Changes refused");
    await page.getByLabel("Status").selectOption("in review");
    await page.getByRole("alert").getByText("You may not change this").waitFor();
  },
  async "faults-menu"(page) {
    await page.getByRole("button", { name: "Faults", exact: true }).click();
  },
  async "faults-busy"(page, url) {
    await go(page, url);
    await chooseFault(page, "Unavailable");
    await page.getByText("attempt 2").first().waitFor();
  },
  async "faults-down"(page) {
    await chooseFault(page, "Down");
    await page.getByRole("alert").getByText("Kaleidoscope did not answer").waitFor();
    return () => endFaults(page);
  },
  async workspace(page, url) {
    await go(page, `${url}/workspace`);
    await page.getByText("Assay biology").waitFor();
  },
  async "workspace-programs"(page, url) {
    await go(page, `${url}/workspace/programs`);
    await page.getByText("Outsourced").waitFor();
  },
  async "workspace-fields"(page, url) {
    await go(page, `${url}/workspace/fields`);
    await page.getByText("What tells records apart").waitFor();
  },
  async "workspace-tables"(page, url) {
    await go(page, `${url}/workspace/tables`);
    await page.getByRole("heading", { name: "Not linked" }).waitFor();
  },
  async "workspace-dashboards"(page, url) {
    await go(page, `${url}/workspace/dashboards`);
    await page.getByText("KRAS: which compounds go on").first().waitFor();
  },
  async "files-preview"(page, url) {
    await go(page, `${url}/files`);
    await choose(page, /kras-ic50/);
    await page.getByRole("button", { name: "Load the preview" }).click();
    await page.getByText("60 rows").waitFor();
  },
  async "files-structures"(page) {
    await choose(page, /cro-batches/);
    await page.getByRole("button", { name: "Load the preview" }).click();
    await page.getByRole("img", { name: "Structure of chloroquine" }).waitFor();
  },
  async "files-workbook"(page) {
    await choose(page, /Plate layout/);
    await page.getByRole("button", { name: "Load the preview" }).click();
    await page.getByRole("cell", { name: "DMSO & buffer" }).waitFor();
  },
  async "files-stream"(page) {
    await choose(page, BIG);
    await choose(page, "Stream");
    await page.getByRole("button", { name: "Start the stream" }).click();
    await pauseAt(page, 35);
  },
  async "files-failed"(page) {
    await choose(page, "Token route");
    await choose(page, "Preview");
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Load the preview" }).click();
    await page.getByRole("alert").getByText("No connection").waitFor();
    await page.context().setOffline(false);
  },
  async "behind-the-page"(page, url) {
    await go(page, `${url}/files`);
    await page.getByText("Stream: a progress bar").click();
    await page.getByText("The proxy route of this app").click();
  },
  async import(page, url) {
    await go(page, `${url}/import`);
    await page.getByText("No file chosen yet").waitFor();
  },
  async "import-mistakes"(page, url) {
    await go(page, `${url}/import`);
    await page.getByRole("button", { name: "Try one with mistakes" }).click();
    await page.getByText("5 problems").waitFor();
  },
  async "import-report"(page, url) {
    await go(page, `${url}/import`);
    await page.getByRole("button", { name: "Try a sample" }).click();
    await page.getByRole("button", { name: /^Push/ }).click();
    await page.getByText("All rows are in.").waitFor();
  },
  async "export-preview"(page, url) {
    await go(page, `${url}/export`);
    await page.getByRole("button", { name: "Add a filter" }).click();
    await page.getByLabel("Field of filter 1").selectOption({ label: "MW" });
    await page.getByLabel("Value of filter 1").fill("300");
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByText(/^\d+ rows/).waitFor();
  },
  async "registration-file"(page, url) {
    await go(page, url + registrations.file);
    await page.getByRole("button", { name: "Try one with mistakes" }).click();
    await registrations.latest(page).getByText("Webhook received").waitFor();
    await registrations.latest(page).getByText("Failed", { exact: true }).waitFor();
  },
  async "registration-table"(page, url) {
    await go(page, url + registrations.table);
    await page.getByRole("button", { name: "Stage these rows" }).click();
    await page.getByText("3 drafts staged").waitFor();
    await page.getByRole("button", { name: "Check all drafts" }).click();
    await registrations
      .latest(page)
      .getByText(/^Results submitted/)
      .waitFor();
  },
};
