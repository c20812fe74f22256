import assert from "node:assert/strict";
import { test } from "node:test";
import { listedRequests } from "./lib/activity-page.mjs";
import { setting } from "./lib/setting.mjs";
import { reload, visit } from "./lib/visit.mjs";

const here = setting();
const open = (t, options) => visit(t, here.browser, `${here.demo.url}/activities?view=board`, options);
const column = (page, status) => page.getByRole("list", { name: status, exact: true });
const cardOf = (page, title) => page.getByRole("listitem").filter({ hasText: title });

test("each status has a column, with its activities", async (t) => {
  const { page } = await open(t);
  await column(page, "Blocked").getByRole("link", { name: "BTK degradation, pilot" }).waitFor();
  assert.equal(await column(page, "In progress").getByRole("listitem").count(), 5);
});

test("the view is in the address and stays while one filters", async (t) => {
  const { page } = await visit(t, here.browser, `${here.demo.url}/activities`);
  await page.getByRole("link", { name: "Board" }).click();
  await column(page, "In progress").waitFor();
  await page.getByLabel("Type").selectOption("experiment");
  await page.getByText("7 of 21 activities").waitFor();
  assert.equal(new URL(page.url()).searchParams.get("view"), "board");
  assert.equal(await column(page, "In progress").getByRole("listitem").count(), 2);
});

test("on a phone one status stands below the other, and none is taller than its cards", async (t) => {
  const { page } = await open(t, { viewport: { width: 390, height: 844 } });
  const lists = await page
    .getByRole("region", { name: "Board" })
    .locator("ul")
    .evaluateAll((all) =>
      all.map((list) => {
        const column = list.parentElement.getBoundingClientRect();
        const last = (list.lastElementChild ?? list.previousElementSibling).getBoundingClientRect();
        return { left: column.left, spare: column.bottom - last.bottom };
      }),
    );
  assert.ok(lists.length > 5);
  assert.deepEqual([...new Set(lists.map(({ left }) => left))].length, 1);
  assert.deepEqual(
    lists.filter(({ spare }) => spare > 20),
    [],
  );
});

test("a card is moved by keyboard, is said to be moved, and keeps the focus", async (t) => {
  const { page } = await open(t);
  const choice = page.getByRole("combobox", { name: "Status of Candidate nominated" });
  await choice.focus();
  await page.keyboard.type("Pau");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await column(page, "Paused").getByText("Candidate nominated").waitFor();
  await page.getByText("Candidate nominated is now paused.").waitFor({ state: "attached" });
  assert.ok(await choice.evaluate((element) => element === document.activeElement));
  assert.ok((await listedRequests(page)).some((line) => /^PUT \/activities\/\S+ 200$/.test(line)));
  await reload(page);
  await column(page, "Paused").getByText("Candidate nominated").waitFor();
});

test("a card is moved by dragging", async (t) => {
  const { page } = await open(t);
  await cardOf(page, "Register CRO batches").dragTo(column(page, "Requested"));
  await column(page, "Requested").getByText("Register CRO batches").waitFor();
  await reload(page);
  await column(page, "Requested").getByText("Register CRO batches").waitFor();
});

test("whoever reloads while a change is being saved is asked first, and loses nothing by staying", async (t) => {
  const { page } = await open(t);
  let goOn;
  const held = new Promise((resolve) => {
    goOn = resolve;
  });
  await page.route("**/*", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await page.getByRole("combobox", { name: "Status of Design cycle 1" }).selectOption("paused");
  await page.getByRole("button", { name: "Move Design cycle 1" }).click();
  await column(page, "Paused").getByText("Design cycle 1").waitFor();
  const question = page.waitForEvent("dialog");
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const dialog = await question;
  assert.equal(dialog.type(), "beforeunload");
  await dialog.dismiss();
  goOn();
  await reload(page);
  await column(page, "Paused").getByText("Design cycle 1").waitFor();
});

test("without the app's server a moved card goes back, and the page says why", async (t) => {
  const { page, context } = await open(t, { tolerate: /Failed to load resource|fetch/ });
  await context.setOffline(true);
  await page.getByRole("combobox", { name: "Status of BTK lead optimization" }).selectOption("in progress");
  await page.getByRole("button", { name: "Move BTK lead optimization" }).click();
  await page.getByRole("alert").getByText("The app could not be reached").waitFor();
  await column(page, "Parked").getByText("BTK lead optimization").waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.getByRole("alert").getByText("The app could not be reached").waitFor({ state: "detached" });
});
