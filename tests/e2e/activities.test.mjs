import assert from "node:assert/strict";
import { test } from "node:test";
import { setting } from "./lib/setting.mjs";
import { reload, visit } from "./lib/visit.mjs";

const here = setting();
const rows = (page) => page.getByRole("table", { name: "Activities" }).locator("tbody tr");

test("the list is made on the server: it is there without any script", async (t) => {
  const { page } = await visit(t, here.browser, `${here.demo.url}/activities?status=complete`, {
    javaScriptEnabled: false,
  });
  assert.match(await page.content(), /KRAS G12D IC50, plate 1/);
});

test("every activity of the workspace shows, with its status, type, program and due date", async (t) => {
  const { page } = await visit(t, here.browser, `${here.demo.url}/activities`);
  await page.getByText("21 activities").waitFor();
  assert.equal(await rows(page).count(), 21);
  const text = await rows(page).filter({ hasText: "Synthesize scaffold B" }).textContent();
  for (const part of ["Task", "In progress", "KRAS G12D inhibitors", "16 Feb 2026"])
    assert.ok(text.includes(part), part);
});

test("a filter is in the address, narrows the list, and can be sent to somebody", async (t) => {
  const { page } = await visit(t, here.browser, `${here.demo.url}/activities`);
  await page.getByLabel("Status").selectOption("in progress");
  await page.getByText("5 of 21 activities").waitFor();
  assert.equal(new URL(page.url()).searchParams.get("status"), "in progress");
  await page.getByLabel("Type").selectOption("experiment");
  await page.getByText("2 of 21 activities").waitFor();
  await page.getByLabel("Search titles").fill("aspc");
  await page.getByText("1 of 21 activities").waitFor();
  await reload(page);
  await page.getByText("1 of 21 activities").waitFor();
  assert.equal(await rows(page).count(), 1);
});

test("a filter chosen before the scripts have come still counts", async (t) => {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  const { page } = await visit(t, here.browser, `${here.demo.url}/activities`, {
    prepare: (context) => context.route("**/*.js", (route) => held.then(() => route.continue())),
    waitUntil: "commit",
  });
  await page.getByLabel("Status").selectOption("in progress");
  release();
  await page.getByText("5 of 21 activities").waitFor();
});

test("a click on a chart leads to the activities it counts", async (t) => {
  const { page } = await visit(t, here.browser, here.demo.url);
  await page.getByRole("link", { name: /Blocked/ }).click();
  await page.getByText("1 of 21 activities").waitFor();
  assert.match(await rows(page).textContent(), /BTK degradation, pilot/);
});
