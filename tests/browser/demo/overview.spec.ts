import { expect, test } from "../support/demo-test";
import { card } from "./pages/activity-page";

test("a program opens its activities", async ({ page, visit }) => {
  await visit("/");
  await card(page, "Programs").getByRole("link", { name: "BTK degraders" }).click();
  await page.getByText("3 of 21 activities").waitFor();
});

test("lists what is due next first, without finished or stopped activities", async ({ page, visit }) => {
  await visit("/");
  const due = card(page, "Due next").getByRole("link");
  await expect(due).toHaveCount(5);
  await expect(due.first()).toHaveText(/Ship samples to the CRO[\s\S]*9 Feb 2026/);
});

test("an event opens its activity, and a change becomes the latest event", async ({ page, visit }) => {
  await visit("/");
  const events = card(page, "Latest events");
  await events.getByRole("link", { name: "KRAS G12D IC50, plate 1" }).first().click();
  await page.getByRole("heading", { level: 1, name: "KRAS G12D IC50, plate 1" }).waitFor();
  await page.getByLabel("Status").selectOption("locked");
  await card(page, "History").getByText("set the status to “locked”").waitFor();
  await page.getByRole("link", { name: "Overview" }).click();
  await events.getByRole("listitem").first().getByText("to “locked”").waitFor();
  await events.getByRole("link", { name: "Show older" }).click();
  await events.getByText("created").last().waitFor();
});
