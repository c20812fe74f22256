import type { Page } from "@playwright/test";
import { expect, test } from "../support/demo-test";
import { gate } from "../support/gate";
import { reload } from "../support/ready";
import { listedRequests } from "./pages/activity-page";

const BOARD = "/activities?view=board";
const column = (page: Page, status: string) => page.getByRole("list", { name: status, exact: true });
const cardOf = (page: Page, title: string) => page.getByRole("listitem").filter({ hasText: title });

test("shows a column for each status, with its activities", async ({ page, visit }) => {
  await visit(BOARD);
  await column(page, "Blocked").getByRole("link", { name: "BTK degradation, pilot" }).waitFor();
  await expect(column(page, "In progress").getByRole("listitem")).toHaveCount(5);
});

test("keeps the view in the address while a filter changes", async ({ page, visit }) => {
  await visit("/activities");
  await page.getByRole("link", { name: "Board" }).click();
  await column(page, "In progress").waitFor();
  await page.getByLabel("Type").selectOption("experiment");
  await page.getByText("7 of 21 activities").waitFor();
  expect(new URL(page.url()).searchParams.get("view")).toBe("board");
  await expect(column(page, "In progress").getByRole("listitem")).toHaveCount(2);
});

test("stacks the columns on a phone, none taller than its cards", async ({ page, visit }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(BOARD);
  const lists = await page
    .getByRole("region", { name: "Board" })
    .locator("ul")
    .evaluateAll((all) =>
      all.map((list) => {
        const column = list.parentElement?.getBoundingClientRect();
        const last = (list.lastElementChild ?? list.previousElementSibling)?.getBoundingClientRect();
        return { left: column?.left, spare: Number(column?.bottom) - Number(last?.bottom) };
      }),
    );
  expect(lists.length).toBeGreaterThan(5);
  expect(new Set(lists.map(({ left }) => left)).size).toBe(1);
  for (const { spare } of lists) expect(spare).toBeLessThanOrEqual(20);
});

test("moves a card by keyboard, announces it, and keeps the focus", async ({ page, visit }) => {
  await visit(BOARD);
  const choice = page.getByRole("combobox", { name: "Status of Candidate nominated" });
  await choice.focus();
  await page.keyboard.type("Pau");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await column(page, "Paused").getByText("Candidate nominated").waitFor();
  await page.getByText("Candidate nominated is now paused.").waitFor({ state: "attached" });
  await expect(choice).toBeFocused();
  expect(await listedRequests(page)).toContainEqual(expect.stringMatching(/^PUT \/activities\/\S+ 200$/));
  await reload(page);
  await column(page, "Paused").getByText("Candidate nominated").waitFor();
});

test("moves a card by dragging", async ({ page, visit }) => {
  await visit(BOARD);
  await cardOf(page, "Register CRO batches").dragTo(column(page, "Requested"));
  await column(page, "Requested").getByText("Register CRO batches").waitFor();
  await reload(page);
  await column(page, "Requested").getByText("Register CRO batches").waitFor();
});

test("asks before a reload while a change is being saved, and staying loses nothing", async ({
  page,
  visit,
}) => {
  await visit(BOARD);
  const writes = gate();
  await page.route("**/*", async (route) => {
    if (route.request().method() === "POST") await writes.opened;
    await route.continue();
  });
  await page.getByRole("combobox", { name: "Status of Design cycle 1" }).selectOption("paused");
  await page.getByRole("button", { name: "Move Design cycle 1" }).click();
  await column(page, "Paused").getByText("Design cycle 1").waitFor();
  const question = page.waitForEvent("dialog");
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const dialog = await question;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  writes.open();
  await reload(page);
  await column(page, "Paused").getByText("Design cycle 1").waitFor();
});

test("moves a card back when the app's server cannot be reached, and says why", async ({
  context,
  page,
  visit,
  watch,
}) => {
  watch.tolerate(/Failed to load resource|fetch/);
  await visit(BOARD);
  await context.setOffline(true);
  await page.getByRole("combobox", { name: "Status of BTK lead optimization" }).selectOption("in progress");
  await page.getByRole("button", { name: "Move BTK lead optimization" }).click();
  await page.getByRole("alert").getByText("The app could not be reached").waitFor();
  await column(page, "Parked").getByText("BTK lead optimization").waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByRole("alert").getByText("The app could not be reached")).toHaveCount(0);
});
