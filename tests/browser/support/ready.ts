import type { Page } from "@playwright/test";

/**
 * Waits until the page responds to input: until then a click is lost. The demo sets `data-ready` when React has hydrated
 * the page, and React leaves a template where it has yet to insert what the server streams.
 */
export const untilReady = (page: Page) =>
  page.waitForFunction(
    () => "ready" in document.documentElement.dataset && !document.querySelector('template[id^="B:"]'),
    undefined,
    // By the clock: a browser that draws no frames for a while would not look at all.
    { polling: 100 },
  );

/** Opens an address and waits until the page responds to input. */
export async function go(page: Page, url: string) {
  await page.goto(url);
  await untilReady(page);
}

/** Reloads the page as a person would: after the changes, which the page shows before it sends them, were saved. */
export async function reload(page: Page) {
  await page.locator("html:not([data-saving])").waitFor();
  await page.reload();
  await untilReady(page);
}
