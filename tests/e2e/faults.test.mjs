import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { startBrowser } from "../browser/lib/browser.mjs";
import { activityPath, card, listedRequests } from "./lib/activity-page.mjs";
import { startDemo } from "./lib/demo.mjs";
import { chooseFault, endFaults } from "./lib/faults.mjs";
import { later } from "./lib/later.mjs";
import { visit } from "./lib/visit.mjs";

// A demo for each test: faults concern everybody who looks at it.
let browser;
let demo;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());
beforeEach(async (t) => {
  demo = await startDemo();
  later(t, () => demo.stop());
});

/** Chromium itself writes a line for each answer that is an error. */
const tolerate = /Failed to load resource/;
const pages = [
  ["/", "Where the programs stand"],
  ["/activities", "21 activities"],
  ["/activities?view=board&status=in+progress", "5 of 21 activities"],
  [activityPath("krasIc50"), "First pass over the aminopyrimidine series."],
  ["/workspace", "Ada Okafor"],
  ["/workspace/fields", "Property fields"],
  ["/workspace/dashboards", "KRAS: which compounds go on"],
];

for (const [fault, failed] of [
  ["Busy", "429"],
  ["Unavailable", "503"],
  ["Reset", "no answer"],
  ["Cut off", "200, broken off"],
  ["Expired tokens", "401"],
]) {
  test(`${fault}: every page comes all the same, and shows what failed and what was repeated`, async (t) => {
    const { page } = await visit(t, browser, demo.url, { tolerate });
    await chooseFault(page, fault);
    for (const [path, words] of pages) {
      // Two of its calls ask for the same at once. The repeat of one may be the next to be refused, and a second
      // refusal of a fresh token is final.
      if (failed === "401" && path === "/workspace/dashboards") continue;
      await page.goto(demo.url + path);
      await page.getByText(words).first().waitFor();
      const requests = await listedRequests(page);
      assert.ok(
        requests.some((line) => line.endsWith(failed)),
        `${path} shows a failure:\n${requests.join("\n")}`,
      );
      assert.ok(
        requests.some((line) => /attempt 2 200$/.test(line)),
        `${path} shows a repeat:\n${requests.join("\n")}`,
      );
    }
    await endFaults(page);
    const requests = await listedRequests(page);
    assert.ok(requests.every((line) => line.endsWith(" 200") && !line.includes("attempt")));
  });
}

test("Busy: a change is repeated when the time has come", async (t) => {
  const { page } = await visit(t, browser, demo.url + activityPath("shipSamples"));
  await chooseFault(page, "Busy");
  await page.getByLabel("Status").selectOption("in progress");
  await card(page, "History").getByText("set the status to “in progress”").waitFor();
  const writes = (await listedRequests(page)).filter((line) => line.startsWith("PUT"));
  assert.equal(writes.length, 2);
  assert.match(writes[0], / 429$/);
  assert.match(writes[1], /attempt 2 200$/);
});

test("Unavailable: a change is not repeated, goes back, and the page says why", async (t) => {
  const { page } = await visit(t, browser, demo.url + activityPath("shipSamples"));
  await chooseFault(page, "Unavailable");
  await page.getByLabel("Status").selectOption("in progress");
  await page.getByRole("alert").getByText("Kaleidoscope has a problem").waitFor();
  assert.equal(await page.getByLabel("Status").inputValue(), "requested");
});

test("Changes refused: a moved card goes back, and the page says why", async (t) => {
  const { page } = await visit(t, browser, `${demo.url}/activities?view=board`);
  await chooseFault(page, "Changes refused");
  await page.getByRole("combobox", { name: "Status of BTK lead optimization" }).selectOption("in progress");
  await page.getByRole("button", { name: "Move BTK lead optimization" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "You may not change this" });
  await alert.getByText("(ForbiddenError)").waitFor();
  await page.getByRole("list", { name: "Parked" }).getByText("BTK lead optimization").waitFor();
  await endFaults(page);
  await page.getByRole("combobox", { name: "Status of BTK lead optimization" }).selectOption("in progress");
  await page.getByRole("button", { name: "Move BTK lead optimization" }).click();
  await page.getByText("BTK lead optimization is now in progress.").waitFor({ state: "attached" });
  assert.equal(await alert.count(), 0);
});

test("Answers lost: a program is made once, and looking again shows it", async (t) => {
  const { page } = await visit(t, browser, `${demo.url}/workspace/programs`);
  await chooseFault(page, "Answers lost");
  await page.getByLabel("New program").fill("PROTAC toolbox");
  await page.getByRole("button", { name: "Create" }).click();
  await page.getByRole("alert").getByText("No answer came").waitFor();
  const created = card(page, "Programs").getByText("PROTAC toolbox", { exact: true });
  await created.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Look again" }).click();
  await created.waitFor();
  assert.equal(await created.count(), 1);
});

test("Down: every page says so in plain words, and is there again afterwards", async (t) => {
  const { page } = await visit(t, browser, `${demo.url}/activities`, { tolerate });
  await chooseFault(page, "Down");
  for (const [path] of pages) {
    await page.goto(demo.url + path);
    await page.getByRole("alert").getByText("Kaleidoscope did not answer as expected").waitFor();
  }
  await endFaults(page);
  await page.getByText("KRAS: which compounds go on").first().waitFor();
});

test("with credentials there is nothing to switch", async (t) => {
  const api = await startFakeKaleidoscope();
  later(t, () => api.close());
  const real = await startDemo({
    KALEIDOSCOPE_API_CLIENT_ID: "demo",
    KALEIDOSCOPE_API_CLIENT_SECRET: "demo",
    KALEIDOSCOPE_API_URL: api.url,
  });
  later(t, () => real.stop());
  const { page } = await visit(t, browser, `${real.url}/activities`);
  await page.getByText("21 activities").waitFor();
  assert.equal(await page.getByRole("button", { name: "Faults" }).count(), 0);
});
