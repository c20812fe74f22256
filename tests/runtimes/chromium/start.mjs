import { startBrowser } from "../../browser/lib/browser.mjs";
import { serve } from "../../browser/lib/serve.mjs";
import { bundle } from "../host/bundle.mjs";
import { handlersFor } from "./handlers.mjs";

const html =
  '<!doctype html><meta charset="utf-8"><title>Cases</title><script type="module" src="/cases.js"></script>';

/** The cases in a page, with the two handlers for browsers beside it. */
export async function start({ server }) {
  const script = await bundle("chromium/cases.ts");
  const { proxy, tokens } = handlersFor(server);
  const site = await serve(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/api/kal/")) return proxy(request);
    if (pathname === "/api/kal-token") return tokens(request);
    const [type, body] = pathname === "/cases.js" ? ["text/javascript", script] : ["text/html", html];
    return new Response(body, { headers: { "content-type": type } });
  });
  const browser = await startBrowser();
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => "kalCases" in globalThis);
  return {
    version: browser.version(),
    names: await page.evaluate(() => globalThis.kalCases.names),
    run: (name, places) =>
      page.evaluate(([one, where]) => globalThis.kalCases.run(one, where), [name, places]),
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
