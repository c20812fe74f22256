import { expect, test } from "../support/demo-test";
import { reload } from "../support/ready";
import { card } from "./pages/activity-page";

test("lists members and groups, and who is in which", async ({ page, visit }) => {
  await visit("/workspace");
  await page.getByRole("row", { name: /Elif Yılmaz.*elif@partner-cro.example.*Guest/ }).waitFor();
  await page
    .getByRole("row", { name: /Assay biology.*Chidi Sørensen, Dana Whitfield, Elif Yılmaz/ })
    .waitFor();
});

test("creates and renames a program", async ({ page, visit }) => {
  await visit("/workspace");
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

test("creates a key field and a data field once", async ({ page, visit }) => {
  await visit("/workspace/fields");
  const add = async (kind: string, title: string, name: string) => {
    await page.getByLabel(`New ${kind}`).fill(name);
    await card(page, title).getByRole("button", { name: "Create" }).click();
    const rows = card(page, title).getByRole("row", { name: new RegExp(`^${name}`) });
    await rows.first().waitFor();
    return rows;
  };
  await add("key field", "Key fields", "Freezer box");
  await page.getByLabel("Type of the data field").selectOption("boolean");
  const made = await add("data field", "Data fields", "Is toxic");
  await expect(made).toHaveText(/Boolean/);
  await reload(page);
  const kept = card(page, "Key fields").getByRole("row", { name: /^Freezer box/ });
  await kept.first().waitFor();
  await expect(kept).toHaveCount(1);
});

test("links a template to an experiment type and unlinks it", async ({ page, visit }) => {
  await visit("/workspace/tables");
  const template = page.getByRole("listitem").filter({ has: page.getByRole("group", { name: /Viability/ }) });
  await template.waitFor();
  const before = await template.getByRole("button").count();
  await template.getByLabel("Add experiment type").selectOption("Biochemical IC50 assay");
  const remove = template.getByRole("button", { name: "Remove experiment type Biochemical IC50 assay" });
  await remove.waitFor();
  await reload(page);
  await remove.click();
  await expect(remove).toHaveCount(0);
  await reload(page);
  await template.waitFor();
  await expect(template.getByRole("button")).toHaveCount(before);
});

test("adds a category to a dashboard, and removes it and a record", async ({ page, visit }) => {
  await visit("/workspace/dashboards");
  const dashboard = card(page, "KRAS: which compounds go on");
  await dashboard.getByLabel("New category of KRAS: which compounds go on").fill("Safety");
  await page.keyboard.press("Enter");
  const remove = dashboard.getByRole("button", { name: "Remove category Safety" });
  await remove.waitFor();
  await reload(page);
  await remove.click();
  await expect(remove).toHaveCount(0);
  const record = dashboard.getByRole("button", { name: /^Remove record/ }).first();
  const name = String(await record.getAttribute("aria-label"));
  await record.click();
  await expect(dashboard.getByRole("button", { name })).toHaveCount(0);
  await reload(page);
  await dashboard.waitFor();
  await expect(dashboard.getByRole("button", { name })).toHaveCount(0);
});
