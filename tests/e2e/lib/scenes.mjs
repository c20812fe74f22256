const choose = (page, name) => page.getByRole("radio", { name }).check();
const BIG = /aspc1-viability-imaging/;

/** What there is to see, by name: each brings a page into a state worth a picture. */
export const scenes = {
  async overview(page, url) {
    await page.goto(url);
    await page.getByRole("heading", { name: "Requests of this page" }).waitFor();
  },
  async activities(page, url) {
    await page.goto(`${url}/activities`);
    await page.getByRole("table", { name: "Activities" }).waitFor();
  },
  async "activities-none"(page, url) {
    await page.goto(`${url}/activities?text=nothing-is-called-so`);
    await page.getByText("No activity fits").waitFor();
  },
  async "files-preview"(page, url) {
    await page.goto(`${url}/files`);
    await page.getByRole("button", { name: "Load the preview" }).click();
    await page.getByText("60 rows").waitFor();
  },
  async "files-structures"(page) {
    await choose(page, /cro-batches/);
    await page.getByRole("button", { name: "Load the preview" }).click();
    await page.getByText("chemical/x-mdl-sdfile").waitFor();
  },
  async "files-stream"(page) {
    await choose(page, BIG);
    await choose(page, "Stream");
    await page.getByRole("button", { name: "Start the stream" }).click();
    await page.waitForFunction(() => document.querySelector("progress:not([hidden])")?.value > 35);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByText("Paused").waitFor();
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
    await page.goto(`${url}/files`);
    await page.getByText("Stream: a progress bar").click();
    await page.getByText("The proxy route of this app").click();
  },
};
