import assert from "node:assert/strict";
import { CLIENT_ID, CLIENT_SECRET } from "./site.mjs";

/** Opens the site's page in a browser of its own, as a new visitor, and writes down all its traffic. */
export async function visit(browser, site) {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  const traffic = [];
  page.on("request", (request) => traffic.push(request));
  await page.goto(site.url);
  await page.waitForFunction(() => "kal" in window);
  return {
    page,
    /** What was asked below an address. */
    asked: (prefix) => traffic.filter((request) => request.url().startsWith(prefix)),
    close: () => context.close(),
    /** Fails where a secret, or a refresh token, has come near the page. */
    async expectNoSecret() {
      assert.ok(traffic.length > 2, "the page has asked for something");
      for (const request of traffic) {
        const sent = [request.url(), request.postData(), JSON.stringify(await request.allHeaders())];
        const response = await request.response();
        const got = response ? [JSON.stringify(await response.allHeaders()), await textOf(response)] : [];
        for (const text of [...sent, ...got]) {
          // The script itself knows the name of the field that it never gets.
          const refresh = request.resourceType() === "script" ? [] : ["refresh_token"];
          for (const secret of [CLIENT_ID, CLIENT_SECRET, ...refresh])
            assert.ok(!text?.includes(secret), `${secret} in ${request.method()} ${request.url()}`);
        }
      }
    },
  };
}

/** A download and a redirect have no body to read. */
const textOf = (response) => response.text().catch(() => "");
