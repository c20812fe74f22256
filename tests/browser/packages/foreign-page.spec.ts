import type { AllowRule } from "@kal/core/proxy";
import { demoIds } from "@kal/testing";
import { serve } from "../../built/support/serve";
import { expect, test as onSite } from "../support/site-test";

const { activities, files } = demoIds;

/** The address of a page on another site, which the signed-in visitor opens in the same browser. */
const test = onSite.extend<{ foreignUrl: string }>({
  foreignUrl: async ({}, use) => {
    const evil = await serve(
      () => new Response("<!doctype html><title>evil</title>", { headers: { "content-type": "text/html" } }),
    );
    await use(evil.url.replace("localhost", "127.0.0.1"));
    await evil.close();
  },
});

const allow: AllowRule[] = [
  { method: "GET", path: "/programs" },
  { method: "POST", path: "/programs" },
  { method: "GET", path: "/files/:fileId" },
];
// Playwright takes a bare array for a pair of a fixture and its settings.
test.use({ allow: [allow, { scope: "test" }] });

test("the site refuses reads and writes of a foreign page that sends the visitor's cookie", async ({
  foreignUrl,
  page,
  site,
}) => {
  await page.goto(foreignUrl);
  site.fake.reset();
  const outcomes = await page.evaluate(async (url) => {
    const attempt = (path: string, init?: RequestInit) =>
      fetch(url + path, { credentials: "include", ...init }).then(
        (response) => response.type,
        (error: Error) => error.name,
      );
    const json = { "content-type": "application/json" };
    return [
      await attempt("/api/kal/programs"),
      await attempt("/api/kal/programs", { headers: json }),
      await attempt("/api/kal/programs", { mode: "no-cors" }),
      await attempt("/api/kal/programs", { method: "POST", mode: "no-cors", body: '{"title":"evil"}' }),
      await attempt("/api/kal/programs", { method: "POST", headers: json, body: '{"title":"evil"}' }),
      await attempt("/api/kal-token", { method: "POST", mode: "no-cors", body: "{}" }),
    ];
  }, site.url);
  for (const outcome of outcomes) expect(["TypeError", "opaque"]).toContain(outcome);
  expect(site.fake.requests).toStrictEqual([]);
});

test("the site refuses a form that a foreign page submits", async ({ foreignUrl, page, site }) => {
  await page.goto(foreignUrl);
  site.fake.reset();
  const answered = page.waitForResponse((response) => response.url() === `${site.url}/api/kal/programs`);
  await page.setContent(
    `<form method="post" enctype="text/plain" action="${site.url}/api/kal/programs"><input name='{"title":"' value='evil"}'></form>`,
  );
  await page.evaluate(() => document.forms[0].submit());
  expect((await answered).status()).toBe(403);
  expect(site.fake.requests).toStrictEqual([]);
});

test("the browser saves an uploaded HTML file when its address is opened, and never runs it on the site", async ({
  page,
  site,
}) => {
  const row = {
    id: files.reagentsCsv,
    name: "evil.html",
    type: "text/html",
    bytes: new TextEncoder().encode("<script>document.title = document.cookie</script>"),
    activity_id: activities.krasIc50,
  };
  site.fake.world.files.put(row);
  const saved = page.waitForEvent("download");
  await page.evaluate((path) => {
    const link = document.createElement("a");
    link.href = path;
    link.click();
  }, `/api/kal/files/${row.id}`);
  expect((await saved).suggestedFilename()).toBe("evil.html");
  await expect(page).toHaveTitle("A lab's page");
});

test("a visitor who is not signed in gets an UnauthorizedError", async ({ page, site, context }) => {
  await context.clearCookies();
  const name = await page.evaluate(async () => {
    const client = new window.kal.KaleidoscopeClient({ proxyUrl: "/api/kal" });
    return await client.programs.getPrograms().then(
      () => "nothing",
      (error: Error) => error.name,
    );
  });
  expect(name).toBe("UnauthorizedError");
  expect(site.fake.requests).toStrictEqual([]);
});
