import type { Page } from "@playwright/test";
import { expect, test } from "../support/demo-test";
import { gate } from "../support/gate";
import { reload } from "../support/ready";

const rows = (page: Page) => page.getByRole("table", { name: "Activities" }).locator("tbody tr");

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the server renders the list", async ({ page, visit }) => {
    await visit("/activities?status=complete");
    expect(await page.content()).toMatch(/KRAS G12D IC50, plate 1/);
  });
});

test("the list shows every activity of the workspace with its status, type, program and due date", async ({
  page,
  visit,
}) => {
  await visit("/activities");
  await page.getByText("21 activities").waitFor();
  await expect(rows(page)).toHaveCount(21);
  const row = rows(page).filter({ hasText: "Synthesize scaffold B" });
  for (const part of ["Task", "In progress", "KRAS G12D inhibitors", "16 Feb 2026"])
    await expect(row).toContainText(part);
});

test("a filter narrows the list and stays in the address after a reload", async ({ page, visit }) => {
  await visit("/activities");
  await page.getByLabel("Status").selectOption("in progress");
  await page.getByText("5 of 21 activities").waitFor();
  expect(new URL(page.url()).searchParams.get("status")).toBe("in progress");
  await page.getByLabel("Type").selectOption("experiment");
  await page.getByText("2 of 21 activities").waitFor();
  await page.getByLabel("Search titles").fill("aspc");
  await page.getByText("1 of 21 activities").waitFor();
  await reload(page);
  await page.getByText("1 of 21 activities").waitFor();
  await expect(rows(page)).toHaveCount(1);
});

test("a filter chosen before the scripts have loaded still applies", async ({ context, page, visit }) => {
  const scripts = gate();
  await context.route("**/*.js", (route) => scripts.opened.then(() => route.continue()));
  await visit("/activities", { waitUntil: "commit" });
  await page.getByLabel("Status").selectOption("in progress");
  scripts.open();
  await page.getByText("5 of 21 activities").waitFor();
});

test("a click on a chart opens the activities that it counts", async ({ page, visit }) => {
  await visit("/");
  await page.getByRole("link", { name: /Blocked/ }).click();
  await page.getByText("1 of 21 activities").waitFor();
  await expect(rows(page)).toHaveText(/BTK degradation, pilot/);
});
