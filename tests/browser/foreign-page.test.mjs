import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { demoIds } from "@kal/testing";
import { startBrowser } from "./lib/browser.mjs";
import { serve } from "./lib/serve.mjs";
import { startSite } from "./lib/site.mjs";
import { visit } from "./lib/visit.mjs";

const { activities, files } = demoIds;
const allow = [
  { method: "GET", path: "/programs" },
  { method: "POST", path: "/programs" },
  { method: "GET", path: "/files/:fileId" },
];

let browser;
let site;
let evil;
before(async () => {
  evil = await serve(
    () => new Response("<!doctype html><title>evil</title>", { headers: { "content-type": "text/html" } }),
  );
  [browser, site] = await Promise.all([startBrowser(), startSite({ allow })]);
});
after(() => Promise.all([browser?.close(), site?.close(), evil?.close()]));

/** The visitor is signed in on the site, and then opens another page in the same browser. */
async function onForeignPage(run) {
  const visitor = await visit(browser, site);
  await visitor.page.goto(evil.url.replace("localhost", "127.0.0.1"));
  site.fake.reset();
  try {
    return await run(visitor.page);
  } finally {
    await visitor.close();
  }
}

test("a foreign page can neither read nor write, though the browser would send the visitor's cookie", async () => {
  await onForeignPage(async (page) => {
    const outcomes = await page.evaluate(async (url) => {
      const attempt = (path, init) =>
        fetch(url + path, { credentials: "include", ...init }).then(
          (r) => r.type,
          (e) => e.name,
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
    assert.deepEqual(
      [...new Set(outcomes)].sort(),
      ["TypeError", "opaque"].filter((one) => outcomes.includes(one)),
    );
    assert.deepEqual(site.fake.requests, []);
  });
});

test("a form of a foreign page is refused", async () => {
  await onForeignPage(async (page) => {
    const answered = page.waitForResponse((response) => response.url() === `${site.url}/api/kal/programs`);
    await page.setContent(
      `<form method="post" enctype="text/plain" action="${site.url}/api/kal/programs"><input name='{"title":"' value='evil"}'></form>`,
    );
    await page.evaluate(() => document.forms[0].submit());
    assert.equal((await answered).status(), 403);
    assert.deepEqual(site.fake.requests, []);
  });
});

test("an HTML file that somebody uploaded is saved when its address is opened, never run on the site", async () => {
  const { fake } = site;
  const visitor = await visit(browser, site);
  const bytes = new TextEncoder().encode("<script>document.title = document.cookie</script>");
  const row = {
    id: files.reagentsCsv,
    name: "evil.html",
    type: "text/html",
    bytes,
    activity_id: activities.krasIc50,
  };
  fake.world.files.put(row);
  const saved = visitor.page.waitForEvent("download");
  await visitor.page.evaluate((path) => {
    const link = document.createElement("a");
    link.href = path;
    link.click();
  }, `/api/kal/files/${row.id}`);
  assert.equal((await saved).suggestedFilename(), "evil.html");
  assert.equal(await visitor.page.title(), "A lab's page");
  await visitor.close();
});

test("a visitor who is not signed in gets nothing", async () => {
  site.fake.reset();
  const visitor = await visit(browser, site);
  await visitor.page.context().clearCookies();
  const name = await visitor.page.evaluate(async () => {
    const client = new window.kal.KaleidoscopeClient({ proxyUrl: "/api/kal" });
    return await client.programs.getPrograms().catch((error) => error.name);
  });
  assert.equal(name, "UnauthorizedError");
  assert.deepEqual(site.fake.requests, []);
  await visitor.close();
});
