import { InvalidArgumentError } from "../errors/invalid-argument-error";

/** Returns true in a page and in a page's workers, and false in Node, Deno, Bun and Cloudflare Workers. */
export function isBrowser(): boolean {
  // Older Cloudflare Workers have `importScripts` too; no browser has `WebSocketPair`.
  return "document" in globalThis || ("importScripts" in globalThis && !("WebSocketPair" in globalThis));
}

/** Throws if a client secret is used in a browser, where anyone who opens the page can read it. */
export function refuseSecretInBrowser(allowed: boolean): void {
  if (allowed || !isBrowser()) return;
  throw new InvalidArgumentError(
    "clientSecret was given in a browser, where every visitor can read it. Use @kal/web with proxyUrl or tokenUrl, " +
      "and keep the secret on your server. For a test page on your own machine, pass dangerouslyAllowBrowser: true.",
  );
}
