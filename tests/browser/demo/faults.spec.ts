import { expect, test } from "../support/demo-test";
import { FAILED_RESPONSE } from "../support/watch";
import { activityPath, card, listedRequests } from "./pages/activity-page";
import { chooseFault, endFaults } from "./pages/faults-menu";

// Faults affect everybody who looks at a demo.
test.use({ demoPer: "test" });

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
  test(`${fault}: every page loads, and shows the failed requests and their retries`, async ({
    demo,
    page,
    visit,
    watch,
  }) => {
    watch.tolerate(FAILED_RESPONSE);
    await visit("/");
    await chooseFault(page, fault);
    for (const [path, words] of pages) {
      // Two of its calls ask for the same at once. The repeat of one may be the next to be refused, and a second
      // refusal of a fresh token is final.
      if (failed === "401" && path === "/workspace/dashboards") continue;
      await page.goto(demo.url + path);
      await page.getByText(words).first().waitFor();
      const requests = await listedRequests(page);
      expect(requests, `the failures on ${path}`).toContainEqual(expect.stringMatching(`${failed}$`));
      expect(requests, `the retries on ${path}`).toContainEqual(expect.stringMatching(/attempt 2 200$/));
    }
    await endFaults(page);
    const requests = await listedRequests(page);
    for (const line of requests) expect(line).toMatch(/^(?!.*attempt).* 200$/);
  });
}

test("Busy: the client retries a change when the time has come", async ({ page, visit }) => {
  await visit(activityPath("shipSamples"));
  await chooseFault(page, "Busy");
  await page.getByLabel("Status").selectOption("in progress");
  await card(page, "History").getByText("set the status to “in progress”").waitFor();
  const writes = (await listedRequests(page)).filter((line) => line.startsWith("PUT"));
  expect(writes.length).toBe(2);
  expect(writes[0]).toMatch(/ 429$/);
  expect(writes[1]).toMatch(/attempt 2 200$/);
});

test("Unavailable: a change is not retried, goes back, and the page says why", async ({ page, visit }) => {
  await visit(activityPath("shipSamples"));
  await chooseFault(page, "Unavailable");
  await page.getByLabel("Status").selectOption("in progress");
  await page.getByRole("alert").getByText("Kaleidoscope has a problem").waitFor();
  await expect(page.getByLabel("Status")).toHaveValue("requested");
});

test("Changes refused: a moved card goes back, and the page says why", async ({ page, visit }) => {
  await visit("/activities?view=board");
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
  await expect(alert).toHaveCount(0);
});

test("Answers lost: a program is created once, and looking again shows it", async ({ page, visit }) => {
  await visit("/workspace/programs");
  await chooseFault(page, "Answers lost");
  await page.getByLabel("New program").fill("PROTAC toolbox");
  await page.getByRole("button", { name: "Create" }).click();
  await page.getByRole("alert").getByText("No answer came").waitFor();
  const created = card(page, "Programs").getByText("PROTAC toolbox", { exact: true });
  await expect(created).toHaveCount(0);
  await page.getByRole("button", { name: "Look again" }).click();
  await created.waitFor();
  await expect(created).toHaveCount(1);
});

test("Down: every page says so in plain words, and works again afterwards", async ({
  demo,
  page,
  visit,
  watch,
}) => {
  watch.tolerate(FAILED_RESPONSE);
  await visit("/activities");
  await chooseFault(page, "Down");
  for (const [path] of pages) {
    await page.goto(demo.url + path);
    await page.getByRole("alert").getByText("Kaleidoscope did not answer as expected").waitFor();
  }
  await endFaults(page);
  await page.getByText("KRAS: which compounds go on").first().waitFor();
});

test("a demo with credentials offers no faults", async ({ page, startDemo, startWorkspace, visit }) => {
  const { env } = await startWorkspace();
  const real = await startDemo(env);
  await visit(`${real.url}/activities`);
  await page.getByText("21 activities").waitFor();
  await expect(page.getByRole("button", { name: "Faults" })).toHaveCount(0);
});
