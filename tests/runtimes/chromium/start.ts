import { startBrowser } from "../../built/support/browser";
import { serve } from "../../built/support/serve";
import { bundle } from "../host/bundle";
import type { Runtime } from "../host/runtime";
import type { Places } from "../suite/case";
import { handlersFor } from "./handlers";

/** What `cases.ts` puts into the page. */
declare const kalCases: { names: string[]; run(name: string, places: Places): Promise<string | null> };

const html =
  '<!doctype html><meta charset="utf-8"><title>Cases</title><script type="module" src="/cases.js"></script>';

/** The cases in a page, with the two handlers for browsers beside it. */
export async function start({ server }: Places): Promise<Runtime> {
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
    names: await page.evaluate(() => kalCases.names),
    run: (name, places) =>
      page.evaluate(({ one, where }) => kalCases.run(one, where), { one: name, where: places }),
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
