import { readFile } from "node:fs/promises";
import { createFakeKaleidoscope, demoIds } from "@kal/testing";
import { expect, test } from "../support/demo-test";
import { reload } from "../support/ready";
import { activityPath, card, listedRequests } from "./pages/activity-page";

test("a title in the list opens the activity with its records, properties, people and history", async ({
  page,
  visit,
}) => {
  await visit("/activities");
  await page.getByRole("link", { name: "KRAS G12D IC50, plate 1" }).click();
  await page.getByRole("heading", { level: 1, name: "KRAS G12D IC50, plate 1" }).waitFor();
  await card(page, "Description").getByText("First pass over the aminopyrimidine series.").waitFor();
  await card(page, "Records").getByText("6 records").waitFor();
  await card(page, "Properties").getByText("TR-FRET v3").waitFor();
  await card(page, "Who and when").getByText("Chidi Sørensen").waitFor();
  await card(page, "History").getByText("Chidi Sørensen created it").waitFor();
  await card(page, "Comments").getByText("New batch, same purity.").waitFor();
  await card(page, "Related activities")
    .getByRole("link", { name: /Design cycle 1/ })
    .click();
  await page.getByRole("heading", { level: 1, name: "Design cycle 1" }).waitFor();
  await card(page, "Related activities").getByText("Made of").waitFor();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the server renders the page", async ({ page, visit }) => {
    await visit(activityPath("krasIc50"));
    expect(await page.content()).toMatch(/TR-FRET v3/);
  });
});

test("the page of an activity that does not exist says so", async ({ page, visit, watch }) => {
  watch.tolerate(/404/);
  await visit("/activities/nothing-like-this");
  await page.getByRole("heading", { name: "There is no such page" }).waitFor();
});

test("changes title, status and description in place, and keeps them after a reload", async ({
  page,
  visit,
}) => {
  await visit(activityPath("malariaIc50"));
  await page.getByRole("button", { name: "Edit title" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("3D7 growth inhibition, repeat");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "3D7 growth inhibition, repeat" }).waitFor();
  await page.getByLabel("Status").selectOption("in review");
  await page.getByRole("button", { name: "Edit description" }).click();
  await page.getByRole("textbox", { name: "Description" }).fill("Two lines\nof text");
  await card(page, "Description").getByRole("button", { name: "Save" }).click();
  await card(page, "History").getByText("set the status to “in review”").waitFor();
  await card(page, "History").getByText("changed it (description)").waitFor();
  await reload(page);
  await page.getByRole("heading", { level: 1, name: "3D7 growth inhibition, repeat" }).waitFor();
  await expect(page.getByLabel("Status")).toHaveValue("in review");
  await card(page, "Description").getByText("Two lines of text").waitFor();
});

test("keeps a number as a number, and takes a refused value back with Kaleidoscope's words", async ({
  page,
  visit,
}) => {
  await visit(activityPath("krasIc50Repeat"));
  const properties = card(page, "Properties");
  const type = async (text: string) => {
    await properties.getByRole("button", { name: "Edit plates" }).click();
    await properties.getByRole("textbox", { name: "Plates" }).fill(text);
    await page.keyboard.press("Enter");
  };
  await type("6");
  await properties.getByText("6", { exact: true }).waitFor();
  await card(page, "History").getByText("API Client changed it").waitFor();
  await type("a lot");
  const alert = properties.getByRole("alert");
  await alert.getByText("Kaleidoscope refused the change").waitFor();
  await alert.getByText(/a number property takes a number/).waitFor();
  await properties.getByText("6", { exact: true }).waitFor();
  await expect(properties.getByText("a lot")).toHaveCount(0);
});

test("adds and removes people and labels", async ({ page, visit }) => {
  await visit(activityPath("shipSamples"));
  const facts = card(page, "Who and when");
  await facts.getByLabel("Add person").selectOption("Dana Whitfield");
  await facts.getByRole("button", { name: "Remove person Dana Whitfield" }).waitFor();
  await facts.getByRole("button", { name: "Remove label Urgent" }).click();
  await expect(facts.getByRole("button", { name: "Remove label Urgent" })).toHaveCount(0);
  await card(page, "History")
    .getByText(/changed it \(labels\)/)
    .waitFor();
  await reload(page);
  await facts.getByRole("button", { name: "Remove person Dana Whitfield" }).waitFor();
  await expect(facts.getByRole("button", { name: "Remove label Urgent" })).toHaveCount(0);
});

for (const { mode, asks } of [
  { mode: "proxy", asks: "/api/kal/records/search" },
  { mode: "token", asks: "/records/search" },
]) {
  test(`finds a record by the ${mode} route, attaches it, and removes it after a second question`, async ({
    page,
    visit,
    watch,
  }) => {
    await visit(`${activityPath("krasViability")}?mode=${mode}`);
    const records = card(page, "Records");
    const held = records.getByRole("list", { name: "Attached records" });
    await held.waitFor();
    const before = await held.getByRole("listitem").count();
    await records.getByLabel("Attach a record").fill("HAL-0006");
    const attach = records.getByRole("button", { name: /^Attach HAL-0006$/ });
    await attach.click();
    await records.getByRole("button", { name: /^Attached HAL-0006$/ }).waitFor();
    await held.getByText("HAL-0006", { exact: true }).waitFor();
    expect(watch.asked(asks).length).toBeGreaterThan(0);
    await held.getByRole("button", { name: "Remove record HAL-0006" }).click();
    await held.getByText("Its values here are deleted.").waitFor();
    await held.getByRole("button", { name: "Remove", exact: true }).click();
    await attach.waitFor();
    await reload(page);
    await held.waitFor();
    await expect(held.getByRole("listitem")).toHaveCount(before);
  });
}

test("shows a comment at once and keeps it", async ({ page, visit }) => {
  await visit(activityPath("reviewSar"));
  await page.getByLabel("Comment", { exact: true }).fill("Looks right to me.");
  await page.getByRole("button", { name: "Comment" }).click();
  const comments = card(page, "Comments");
  await comments.getByText("API Client").waitFor();
  await comments.getByText("Looks right to me.").waitFor();
  await expect(page.getByLabel("Comment", { exact: true })).toHaveValue("");
  expect(await listedRequests(page)).toContainEqual(expect.stringMatching(/^PUT \/activities\//));
});

test("saves a file of the activity byte for byte", async ({ page, visit }) => {
  await visit(activityPath("krasIc50"));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save kras-ic50-plate-1.csv" }).click(),
  ]);
  const stored = createFakeKaleidoscope().world.files.demand(demoIds.files.ic50Csv);
  expect(await readFile(await download.path())).toStrictEqual(Buffer.from(stored.bytes));
});

test("creates an activity with what its definition says and what was chosen", async ({ page, visit }) => {
  await visit("/activities");
  await page.getByRole("link", { name: "New activity" }).click();
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("KRAS G12D IC50, plate 3");
  await page.getByLabel("Made from").selectOption({ label: "Biochemical IC50 assay (experiment)" });
  await page.getByLabel("Due").fill("2026-05-04");
  await page.getByRole("checkbox", { name: "KRAS G12D inhibitors" }).check();
  await page.getByRole("checkbox", { name: "Chidi Sørensen" }).check();
  await page.getByRole("checkbox", { name: "Outsourced" }).check();
  await page.getByRole("button", { name: "Create activity" }).click();
  await page.getByRole("heading", { level: 1, name: "KRAS G12D IC50, plate 3" }).waitFor();
  await page.getByText("Biochemical IC50 assay", { exact: true }).waitFor();
  const facts = card(page, "Who and when");
  for (const chip of ["person Chidi Sørensen", "label Outsourced", "program KRAS G12D inhibitors"])
    await facts.getByRole("button", { name: `Remove ${chip}` }).waitFor();
  await expect(facts.getByLabel("Due")).toHaveValue("2026-05-04");
});
