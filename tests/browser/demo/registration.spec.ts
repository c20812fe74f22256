import { demoIds } from "@kal/testing";
import { expect, test } from "../support/demo-test";
import { exportedRows } from "../support/exported-rows";
import type { Workspace } from "../support/real-workspace";
import { FAILED_RESPONSE } from "../support/watch";
import { registrations } from "./pages/registration-page";

const { latest, steps, press } = registrations;

const batches = (url: string, text: string) =>
  exportedRows(url, { entity_slice_id: demoIds.entityTypes.batch, search_text: text });

test("submits a file, calls the webhook, and registers its batches", async ({ demo, page, visit, watch }) => {
  await visit(registrations.file);
  await press(page, "Try a sample");
  await latest(page).getByText("4 batches registered", { exact: true }).waitFor();
  await latest(page).getByText("Completed", { exact: true }).waitFor();
  await steps(page).nth(3).waitFor();
  const told = (await steps(page).allInnerTexts()).map((line) => line.replace(/^[\d:]+\s*/, ""));
  expect(told).toStrictEqual([
    "Webhook received",
    "File downloaded: 4 rows",
    "Status pushed: validated. 4 rows are fine",
    "Results submitted: success. 4 batches registered",
  ]);
  expect(watch.asked("/api/kal/properties").length).toBe(1);
  const [batch] = await batches(demo.url, "CRO-0104");
  expect([batch["Compound ID"], batch["Purity (%)"]]).toStrictEqual(["HAL-0034", "99.1"]);
});

test("rejects a file with mistakes as a whole by the token route, and names each mistake", async ({
  demo,
  page,
  visit,
  watch,
}) => {
  await visit(`${registrations.file}?mode=token`);
  await press(page, "Try one with mistakes");
  await latest(page).getByText("Failed", { exact: true }).waitFor();
  await latest(page)
    .getByRole("row", { name: /HAL-9999 CRO-0106 There is no compound HAL-9999/ })
    .waitFor();
  await latest(page)
    .getByRole("row", { name: /HAL-0008 Compound ID and Batch are both needed/ })
    .waitFor();
  expect(watch.asked("/api/kal/")).toStrictEqual([]);
  expect(await batches(demo.url, "CRO-0105")).toStrictEqual([]);
});

test("stages, checks and submits drafts, which leave the table once registered", async ({
  demo,
  page,
  visit,
}) => {
  await visit("/registration");
  const card = page.getByRole("region", { name: "Compound registration" });
  await card.getByRole("button", { name: "New activity" }).click();
  await page.getByText("No draft waits here").waitFor();
  await press(page, "Stage these rows");
  await page.getByText("3 drafts staged").waitFor();
  const drafts = page.getByRole("region", { name: "Drafts" }).getByRole("row");
  await drafts.nth(3).waitFor();
  await expect(drafts.nth(1)).toHaveText(/CRO-B01.*173\.21.*Not asked yet/s);

  await press(page, "Check all drafts");
  await latest(page).getByText("Validation failed", { exact: true }).waitFor();
  await latest(page).getByText("2 of 3 drafts can be registered", { exact: true }).waitFor();
  await drafts.filter({ hasText: "CRO-B03" }).getByText("It has the same structure as").waitFor();
  await expect(drafts, "a check registers nothing").toHaveCount(4);

  await press(page, "Submit all drafts");
  await latest(page).getByText("2 of 3 drafts registered", { exact: true }).waitFor();
  await page.getByText("1 waiting").waitFor();
  await expect(drafts, "the header and the draft that stayed").toHaveCount(2);
  await drafts.filter({ hasText: "CRO-B03" }).waitFor();
  const made = await exportedRows(demo.url, { search_text: "third design round" });
  expect(made.length).toBe(2);
  for (const row of made)
    expect(row["Compound ID"], "with numbers of the registrar's").toMatch(/^HAL-\d{4}$/);

  await press(page, "Clear all drafts");
  await page.getByText("No draft waits here").waitFor();
});

test("refuses rows that do not fit the table with a reason, and stages nothing", async ({ page, visit }) => {
  await visit(registrations.table);
  const before = await page.getByRole("region", { name: "Drafts" }).getByRole("row").count();
  await page.getByLabel(/Rows to stage/).fill("Alias,Colour\nCRO-X,red\n");
  await press(page, "Stage these rows");
  const alert = page.getByRole("alert").filter({ hasText: "That was not done" });
  await alert.getByText(/Colour/).waitFor();
  await expect(page.getByRole("region", { name: "Drafts" }).getByRole("row")).toHaveCount(before);
});

test("the page of an activity that registers nothing says so", async ({ demo, page, visit, watch }) => {
  watch.tolerate(FAILED_RESPONSE);
  await visit(`/registration/${demoIds.activities.krasIc50}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect((await fetch(`${demo.url}/api/registrations/nothing/version`)).status).toBe(502);
});

test("the page shows each state as it comes from a registrar elsewhere", async ({
  page,
  startDemo,
  startWorkspace,
  visit,
}) => {
  const api = await startWorkspace();
  const demo = await startDemo(api.env);
  await visit(demo.url + registrations.file);
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
async function registrarOf(api: Workspace, operationId: string) {
  const form = { grant_type: "client_credentials", client_id: "demo", client_secret: "demo" };
  const answer = await fetch(`${api.url}/auth/oauth/token`, {
    method: "POST",
    body: new URLSearchParams(form),
  });
  const { access_token } = await answer.json();
  const headers = { "content-type": "application/json", "x-kal-authorization": `Bearer ${access_token}` };
  return async (path: string, body: object) => {
    const url = `${api.url}/operations/${operationId}/${path}`;
    const { ok } = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
    expect(ok, path).toBe(true);
  };
}

const event = {
  event_type: "registration_submitted",
  event_attrs: { operation_id: demoIds.activities.registrationByFile, file_id: demoIds.files.structuresSdf },
};
const call = async (url: string, headers: Record<string, string> = {}, body = JSON.stringify(event)) =>
  (await fetch(`${url}/api/webhooks/kaleidoscope`, { method: "POST", headers, body })).status;

test("the webhook refuses calls without the secret", async ({ demo }) => {
  expect(await call(demo.url)).toBe(401);
  expect(await call(demo.url, { "x-webhook-secret": "guessed" })).toBe(401);
  expect(await call(demo.url, { "x-webhook-secret": "" })).toBe(401);
});

test("the webhook of a real workspace refuses calls until a secret is set, and registers no file twice", async ({
  startDemo,
  startWorkspace,
}) => {
  const api = await startWorkspace();
  const shut = await startDemo(api.env);
  expect(await call(shut.url, { "x-webhook-secret": "" })).toBe(401);
  const demo = await startDemo({ ...api.env, KALEIDOSCOPE_WEBHOOK_SECRET: "agreed on" });
  const headers = { "x-webhook-secret": "agreed on" };
  expect(await call(demo.url, { "x-webhook-secret": "another" })).toBe(401);
  expect(await call(demo.url, headers, "{")).toBe(400);
  expect(await call(demo.url, headers, '{"event_type":"program.created"}')).toBe(202);
  expect(await call(demo.url, headers)).toBe(202);
  const asked = () => api.fake.requests.filter(({ path }) => path.endsWith("/registrations"));
  await expect.poll(asked).not.toHaveLength(0);
  expect(
    api.fake.requests.filter(({ method, path }) => method === "POST" && path.startsWith("/operations")),
    "the file was registered before, so there is nothing to do",
  ).toStrictEqual([]);
});
