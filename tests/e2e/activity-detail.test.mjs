import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { createFakeKaleidoscope, demoIds } from "@kal/testing";
import { activityPath, card, listedRequests } from "./lib/activity-page.mjs";
import { setting } from "./lib/setting.mjs";
import { reload, visit } from "./lib/visit.mjs";

const here = setting();
const open = (t, name, query = "", options = {}) =>
  visit(t, here.browser, `${here.demo.url}${activityPath(name)}${query}`, options);

test("a title in the list leads to the activity, with all that belongs to it", async (t) => {
  const { page } = await visit(t, here.browser, `${here.demo.url}/activities`);
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

test("the page is made on the server: it is there without any script", async (t) => {
  const { page } = await open(t, "krasIc50", "", { javaScriptEnabled: false });
  assert.match(await page.content(), /TR-FRET v3/);
});

test("an activity that does not exist is no error", async (t) => {
  const { page } = await visit(t, here.browser, `${here.demo.url}/activities/nothing-like-this`, {
    tolerate: /404/,
  });
  await page.getByRole("heading", { name: "There is no such page" }).waitFor();
});

test("title, status, description and a property are changed in place, and stay changed", async (t) => {
  const { page } = await open(t, "malariaIc50");
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
  assert.equal(await page.getByLabel("Status").inputValue(), "in review");
  await card(page, "Description").getByText("Two lines of text").waitFor();
});

test("a number is kept as a number, and what Kaleidoscope refuses goes back, with its words", async (t) => {
  const { page } = await open(t, "krasIc50Repeat");
  const properties = card(page, "Properties");
  const type = async (text) => {
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
  assert.equal(await properties.getByText("a lot").count(), 0);
});

test("people and labels are added and taken away", async (t) => {
  const { page } = await open(t, "shipSamples");
  const facts = card(page, "Who and when");
  await facts.getByLabel("Add person").selectOption("Dana Whitfield");
  await facts.getByRole("button", { name: "Remove person Dana Whitfield" }).waitFor();
  await facts.getByRole("button", { name: "Remove label Urgent" }).click();
  await facts.getByRole("button", { name: "Remove label Urgent" }).waitFor({ state: "detached" });
  await card(page, "History")
    .getByText(/changed it \(labels\)/)
    .waitFor();
  await reload(page);
  await facts.getByRole("button", { name: "Remove person Dana Whitfield" }).waitFor();
  assert.equal(await facts.getByRole("button", { name: "Remove label Urgent" }).count(), 0);
});

for (const { mode, asks } of [
  { mode: "proxy", asks: "/api/kal/records/search" },
  { mode: "token", asks: "/records/search" },
]) {
  test(`a record is found by the ${mode} route, attached, and removed after a second question`, async (t) => {
    const { page, watch } = await open(t, "krasViability", `?mode=${mode}`);
    const records = card(page, "Records");
    const held = records.getByRole("list", { name: "Attached records" });
    await held.waitFor();
    const before = await held.getByRole("listitem").count();
    await records.getByLabel("Attach a record").fill("HAL-0006");
    const attach = records.getByRole("button", { name: /^Attach HAL-0006$/ });
    await attach.click();
    await records.getByRole("button", { name: /^Attached HAL-0006$/ }).waitFor();
    await held.getByText("HAL-0006", { exact: true }).waitFor();
    assert.ok(watch.asked(asks).length > 0);
    await held.getByRole("button", { name: "Remove record HAL-0006" }).click();
    await held.getByText("Its values here are deleted.").waitFor();
    await held.getByRole("button", { name: "Remove", exact: true }).click();
    await attach.waitFor();
    await reload(page);
    await held.waitFor();
    assert.equal(await held.getByRole("listitem").count(), before);
  });
}

test("a comment is shown at once and kept", async (t) => {
  const { page } = await open(t, "reviewSar");
  await page.getByLabel("Comment", { exact: true }).fill("Looks right to me.");
  await page.getByRole("button", { name: "Comment" }).click();
  const comments = card(page, "Comments");
  await comments.getByText("API Client").waitFor();
  await comments.getByText("Looks right to me.").waitFor();
  assert.equal(await page.getByLabel("Comment", { exact: true }).inputValue(), "");
  const requests = await listedRequests(page);
  assert.ok(
    requests.some((line) => line.startsWith("PUT /activities/")),
    requests.join("\n"),
  );
});

test("a file of the activity is saved byte for byte", async (t) => {
  const { page } = await open(t, "krasIc50");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save kras-ic50-plate-1.csv" }).click(),
  ]);
  const stored = createFakeKaleidoscope().world.files.demand(demoIds.files.ic50Csv);
  assert.deepEqual(await readFile(await download.path()), Buffer.from(stored.bytes));
});

test("a new activity begins with what its definition says and what was chosen", async (t) => {
  const { page } = await visit(t, here.browser, `${here.demo.url}/activities`);
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
  assert.equal(await facts.getByLabel("Due").inputValue(), "2026-05-04");
});
