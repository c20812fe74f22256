import assert from "node:assert/strict";
import { test } from "node:test";
import { demoIds } from "@kal/testing";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { startDemo } from "./lib/demo.mjs";
import { exportedRows } from "./lib/exported-rows.mjs";
import { later } from "./lib/later.mjs";
import { registrations } from "./lib/registration-page.mjs";
import { setting } from "./lib/setting.mjs";
import { visit } from "./lib/visit.mjs";

const here = setting();
const open = (t, path, options = {}) => visit(t, here.browser, here.demo.url + path, options);
const { latest, steps, press } = registrations;

const batches = (text) =>
  exportedRows(here.demo.url, { entity_slice_id: demoIds.entityTypes.batch, search_text: text });

test("a file is handed over, the webhook is called, and its batches are registered", async (t) => {
  const { page, watch } = await open(t, registrations.file);
  await press(page, "Try a sample");
  await latest(page).getByText("4 batches registered", { exact: true }).waitFor();
  await latest(page).getByText("Completed", { exact: true }).waitFor();
  await steps(page).nth(3).waitFor();
  const told = (await steps(page).allInnerTexts()).map((line) => line.replace(/^[\d:]+\s*/, ""));
  assert.deepEqual(told, [
    "Webhook received",
    "File downloaded: 4 rows",
    "Status pushed: validated. 4 rows are fine",
    "Results submitted: success. 4 batches registered",
  ]);
  assert.equal(watch.asked("/api/kal/properties").length, 1);
  const [batch] = await batches("CRO-0104");
  assert.deepEqual([batch["Compound ID"], batch["Purity (%)"]], ["HAL-0034", "99.1"]);
});

test("by the token route, a file with mistakes stays out as a whole, and each mistake is named", async (t) => {
  const { page, watch } = await open(t, `${registrations.file}?mode=token`);
  await press(page, "Try one with mistakes");
  await latest(page).getByText("Failed", { exact: true }).waitFor();
  await latest(page)
    .getByRole("row", { name: /HAL-9999 CRO-0106 There is no compound HAL-9999/ })
    .waitFor();
  await latest(page)
    .getByRole("row", { name: /HAL-0008 Compound ID and Batch are both needed/ })
    .waitFor();
  assert.deepEqual(watch.asked("/api/kal/"), []);
  assert.deepEqual(await batches("CRO-0105"), []);
});

test("drafts of a new activity are staged, checked, submitted, and leave the table once registered", async (t) => {
  const { page } = await open(t, "/registration");
  const card = page.getByRole("region", { name: "Compound registration" });
  await card.getByRole("button", { name: "New activity" }).click();
  await page.getByText("No draft waits here").waitFor();
  await press(page, "Stage these rows");
  await page.getByText("3 drafts staged").waitFor();
  const drafts = page.getByRole("region", { name: "Drafts" }).getByRole("row");
  await drafts.nth(3).waitFor();
  assert.match(await drafts.nth(1).textContent(), /CRO-B01.*173\.21.*Not asked yet/s);

  await press(page, "Check all drafts");
  await latest(page).getByText("Validation failed", { exact: true }).waitFor();
  await latest(page).getByText("2 of 3 drafts can be registered", { exact: true }).waitFor();
  await drafts.filter({ hasText: "CRO-B03" }).getByText("It has the same structure as").waitFor();
  assert.equal(await drafts.count(), 4, "a check registers nothing");

  await press(page, "Submit all drafts");
  await latest(page).getByText("2 of 3 drafts registered", { exact: true }).waitFor();
  await page.getByText("1 waiting").waitFor();
  assert.equal(await drafts.count(), 2, "the header and the draft that stayed");
  await drafts.filter({ hasText: "CRO-B03" }).waitFor();
  const made = await exportedRows(here.demo.url, { search_text: "third design round" });
  assert.equal(made.length, 2);
  for (const row of made) assert.match(row["Compound ID"], /^HAL-\d{4}$/, "with numbers of the registrar's");

  await press(page, "Clear all drafts");
  await page.getByText("No draft waits here").waitFor();
});

test("rows that do not fit the table are refused with a reason, and nothing is staged", async (t) => {
  const { page } = await open(t, registrations.table);
  const before = await page.getByRole("region", { name: "Drafts" }).getByRole("row").count();
  await page.getByLabel(/Rows to stage/).fill("Alias,Colour\nCRO-X,red\n");
  await press(page, "Stage these rows");
  const alert = page.getByRole("alert").filter({ hasText: "That was not done" });
  await alert.getByText(/Colour/).waitFor();
  assert.equal(await page.getByRole("region", { name: "Drafts" }).getByRole("row").count(), before);
});

test("an activity that is not there, or registers nothing, is a page that says so", async (t) => {
  const { page } = await open(t, `/registration/${demoIds.activities.krasIc50}`, {
    tolerate: /Failed to load resource/,
  });
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.equal((await fetch(`${here.demo.url}/api/registrations/nothing/version`)).status, 502);
});

test("the page shows each state as it comes, whoever the registrar is", async (t) => {
  const api = await startFakeKaleidoscope();
  later(t, () => api.close());
  const demo = await startDemo({
    KALEIDOSCOPE_API_CLIENT_ID: "demo",
    KALEIDOSCOPE_API_CLIENT_SECRET: "demo",
    KALEIDOSCOPE_API_URL: api.url,
  });
  later(t, demo.stop);
  const { page } = await visit(t, here.browser, demo.url + registrations.file);
  await press(page, "Try a sample");
  await latest(page).getByText("Pending", { exact: true }).waitFor();
  const [{ file_id }] = api.fake.world.registrationFiles.all().slice(-1);
  const registrar = await registrarOf(api, demoIds.activities.registrationByFile);
  await registrar(`registration_files/${file_id}/status`, { status: "validated", message: "Looks good" });
  await latest(page).getByText("Validated", { exact: true }).waitFor();
  await latest(page).getByText("Looks good", { exact: true }).waitFor();
  await registrar(`register/${file_id}/results`, { status: "success", message: "All in", records: [] });
  await latest(page).getByText("Completed", { exact: true }).waitFor();
  await page.getByRole("status").filter({ hasText: "completed. All in" }).waitFor();
});

/** Posts as a registrar elsewhere would, who shares nothing with the demo. */
async function registrarOf(api, operationId) {
  const form = { grant_type: "client_credentials", client_id: "demo", client_secret: "demo" };
  const answer = await fetch(`${api.url}/auth/oauth/token`, {
    method: "POST",
    body: new URLSearchParams(form),
  });
  const { access_token } = await answer.json();
  const headers = { "content-type": "application/json", "x-kal-authorization": `Bearer ${access_token}` };
  return async (path, body) => {
    const url = `${api.url}/operations/${operationId}/${path}`;
    const { ok } = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
    assert.ok(ok, path);
  };
}

const event = {
  event_type: "registration_submitted",
  event_attrs: { operation_id: demoIds.activities.registrationByFile, file_id: demoIds.files.structuresSdf },
};
const call = async (url, headers = {}, body = JSON.stringify(event)) =>
  (await fetch(`${url}/api/webhooks/kaleidoscope`, { method: "POST", headers, body })).status;

test("the webhook refuses whoever does not know the secret", async () => {
  assert.equal(await call(here.demo.url), 401);
  assert.equal(await call(here.demo.url, { "x-webhook-secret": "guessed" }), 401);
  assert.equal(await call(here.demo.url, { "x-webhook-secret": "" }), 401);
});

test("beside a real workspace the webhook is shut until a secret is set, and then does only what is open", async (t) => {
  const api = await startFakeKaleidoscope();
  later(t, () => api.close());
  const env = {
    KALEIDOSCOPE_API_CLIENT_ID: "demo",
    KALEIDOSCOPE_API_CLIENT_SECRET: "demo",
    KALEIDOSCOPE_API_URL: api.url,
  };
  const shut = await startDemo(env);
  later(t, shut.stop);
  assert.equal(await call(shut.url, { "x-webhook-secret": "" }), 401);
  const demo = await startDemo({ ...env, KALEIDOSCOPE_WEBHOOK_SECRET: "agreed on" });
  later(t, demo.stop);
  const headers = { "x-webhook-secret": "agreed on" };
  assert.equal(await call(demo.url, { "x-webhook-secret": "another" }), 401);
  assert.equal(await call(demo.url, headers, "{"), 400);
  assert.equal(await call(demo.url, headers, '{"event_type":"program.created"}'), 202);
  assert.equal(await call(demo.url, headers), 202);
  const asked = () => api.fake.requests.filter(({ path }) => path.endsWith("/registrations"));
  while (asked().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(
    api.fake.requests.filter(({ method, path }) => method === "POST" && path.startsWith("/operations")),
    [],
    "the file was registered before, so there is nothing to do",
  );
});
