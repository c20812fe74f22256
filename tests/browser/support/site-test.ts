import { type AllowRule, readOnly } from "@kal/core/proxy";
import { test as base, expect, type Request } from "@playwright/test";
import { CLIENT_ID, CLIENT_SECRET, type Site, startSite } from "./site";

export { expect };

declare global {
  interface Window {
    kal: typeof import("@kal/web");
  }
}

interface SiteFixtures {
  /** What the site's proxy allows. Reads, unless a file says otherwise. */
  allow: readonly AllowRule[];
  /** A site of the test's own. */
  site: Site;
  /** Every request of the page. After the test, none may hold a secret or a refresh token. */
  traffic: Request[];
}

/** Tests whose `page` shows a lab's site with the built @kal/web as `window.kal`. */
export const test = base.extend<SiteFixtures>({
  allow: [readOnly, { option: true }],
  site: async ({ allow }, use) => {
    const site = await startSite(allow);
    await use(site);
    await site.close();
  },
  traffic: async ({ context }, use) => {
    const traffic: Request[] = [];
    context.on("request", (request) => traffic.push(request));
    await use(traffic);
    for (const request of traffic) await expectNoSecret(request);
  },
  page: async ({ site, traffic, page }, use) => {
    await page.goto(site.url);
    await page.waitForFunction(() => "kal" in window);
    expect(traffic.length, "requests of the page").toBeGreaterThan(1);
    await use(page);
  },
});

async function expectNoSecret(request: Request) {
  const sent = [request.url(), request.postData(), JSON.stringify(await request.allHeaders())];
  const response = await request.response();
  const received = response
    ? [
        JSON.stringify(await response.allHeaders()),
        // A download and a redirect have no body to read.
        await response.text().catch(() => ""),
      ]
    : [];
  // The script itself knows the name of the field that it never receives.
  const refresh = request.resourceType() === "script" ? [] : ["refresh_token"];
  for (const text of [...sent, ...received])
    for (const secret of [CLIENT_ID, CLIENT_SECRET, ...refresh])
      expect(text ?? "", `${request.method()} ${request.url()}`).not.toContain(secret);
}
