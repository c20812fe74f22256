import { expect, test } from "../support/demo-test";
import { files } from "./pages/files-page";

const clientId = "id-known-to-the-server";
const clientSecret = "secret-known-to-the-server";

test("a demo with credentials uses the API they are for, and keeps them to itself", async ({
  page,
  startDemo,
  startWorkspace,
  visit,
  watch,
}) => {
  const api = await startWorkspace(clientId, clientSecret);
  const demo = await startDemo(api.env);
  watch.keepSecret(clientId, clientSecret);
  await visit(`${demo.url}/files`);
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => void bodies.push(response.text().catch(() => "")));
  await files.choose(page, /kras-ic50-plate-1/);
  await files.press(page, "Load the preview");
  await page.getByText("60 rows").waitFor();
  await expect(page.getByText("Demo data"), "no banner").toHaveCount(0);
  const file = api.fake.requests.filter(({ path }) => path.includes("/file/"));
  expect(file.map(({ status }) => status)).toStrictEqual([200]);
  const said = [await page.content(), ...(await Promise.all(bodies))].join("\n");
  expect(said).not.toMatch(new RegExp(`${clientSecret}|${clientId}`));
});

test("the page reports wrong credentials without showing them", async ({
  page,
  startDemo,
  startWorkspace,
  visit,
  watch,
}) => {
  const { env } = await startWorkspace(clientId, clientSecret);
  const demo = await startDemo({ ...env, KALEIDOSCOPE_API_CLIENT_SECRET: "not-the-secret" });
  watch.keepSecret("not-the-secret");
  await visit(demo.url);
  const alert = page.getByRole("alert").filter({ hasText: "AuthenticationError" });
  await alert.waitFor();
  expect(await page.content()).not.toMatch(/not-the-secret/);
});
