import { KaleidoscopeError } from "@kal/core";

/** Stands for the page's address while there is no page. The `.invalid` domain is reserved and never exists. */
const NOWHERE = "https://page.invalid";

/** The absolute form of an address that may be relative to the page. */
export function pageUrl(address: string): string {
  let { href } = new URL(address, globalThis.location?.href ?? NOWHERE);
  while (href.endsWith("/")) href = href.slice(0, -1);
  return href;
}

/**
 * A client may be made while a page is rendered on a server, where a relative address leads nowhere: making it must
 * not fail, calling it must say why.
 */
export function refuseWithoutPage(url: string): void {
  if (!url.startsWith(NOWHERE)) return;
  throw new KaleidoscopeError(
    "A relative proxyUrl or tokenUrl was called outside a page, for instance while rendering on a server. " +
      "Call it in the browser, or use @kal/node on the server.",
  );
}
