import assert from "node:assert/strict";
import { test } from "node:test";
import { card } from "./lib/activity-page.mjs";
import { setting } from "./lib/setting.mjs";
import { reload, visit } from "./lib/visit.mjs";

const here = setting();
const open = (t, path = "") => visit(t, here.browser, `${here.demo.url}/workspace${path}`);

test("members and groups are listed, with who is in which", async (t) => {
  const { page } = await open(t);
  await page.getByRole("row", { name: /Elif Yılmaz.*elif@partner-cro.example.*Guest/ }).waitFor();
  await page
    .getByRole("row", { name: /Assay biology.*Chidi Sørensen, Dana Whitfield, Elif Yılmaz/ })
    .waitFor();
});

test("a program is created and renamed", async (t) => {
  const { page } = await open(t);
  await page.getByRole("link", { name: "Programs and labels" }).click();
  const programs = card(page, "Programs");
  await programs.getByLabel("New program").fill("Glue degraders");
  await page.keyboard.press("Enter");
  await programs.getByText("4 programs").waitFor();
  await programs.getByRole("button", { name: "Edit title of Glue degraders" }).click();
  await programs.getByRole("textbox", { name: "Title of Glue degraders" }).fill("Molecular glues");
  await page.keyboard.press("Enter");
  await programs.getByText("Molecular glues", { exact: true }).waitFor();
  await reload(page);
  await programs.getByText("Molecular glues", { exact: true }).waitFor();
  await card(page, "Labels").getByText("Outsourced").waitFor();
});

test("a key field and a data field are created; one that exists is left as it is", async (t) => {
  const { page } = await open(t, "/fields");
  const add = async (kind, title, name) => {
    await page.getByLabel(`New ${kind}`).fill(name);
    await card(page, title).getByRole("button", { name: "Create" }).click();
    const rows = card(page, title).getByRole("row", { name: new RegExp(`^${name}`) });
    await rows.first().waitFor();
    return rows;
  };
  await add("key field", "Key fields", "Freezer box");
  await page.getByLabel("Type of the data field").selectOption("boolean");
  const made = await add("data field", "Data fields", "Is toxic");
  assert.match(await made.textContent(), /Boolean/);
  await reload(page);
  const kept = card(page, "Key fields").getByRole("row", { name: /^Freezer box/ });
  await kept.first().waitFor();
  assert.equal(await kept.count(), 1);
});

test("a template is linked to an experiment type and unlinked again", async (t) => {
  const { page } = await open(t, "/tables");
  const template = page.getByRole("listitem").filter({ has: page.getByRole("group", { name: /Viability/ }) });
  await template.waitFor();
  const before = await template.getByRole("button").count();
  await template.getByLabel("Add experiment type").selectOption("Biochemical IC50 assay");
  const remove = template.getByRole("button", { name: "Remove experiment type Biochemical IC50 assay" });
  await remove.waitFor();
  await reload(page);
  await remove.click();
  await remove.waitFor({ state: "detached" });
  await reload(page);
  await template.waitFor();
  assert.equal(await template.getByRole("button").count(), before);
});

test("a dashboard gets a category, loses it, and loses a record", async (t) => {
  const { page } = await open(t, "/dashboards");
  const dashboard = card(page, "KRAS: which compounds go on");
  await dashboard.getByLabel("New category of KRAS: which compounds go on").fill("Safety");
  await page.keyboard.press("Enter");
  const remove = dashboard.getByRole("button", { name: "Remove category Safety" });
  await remove.waitFor();
  await reload(page);
  await remove.click();
  await remove.waitFor({ state: "detached" });
  const record = dashboard.getByRole("button", { name: /^Remove record/ }).first();
  const name = await record.getAttribute("aria-label");
  await record.click();
  await dashboard.getByRole("button", { name }).waitFor({ state: "detached" });
  await reload(page);
  await dashboard.waitFor();
  assert.equal(await dashboard.getByRole("button", { name }).count(), 0);
});
