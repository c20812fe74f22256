import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type RunningFake, startFakeKaleidoscope } from "@kal/testing/server";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { startBrowser } from "../../../tests/built/support/browser";
import { serve } from "../../../tests/built/support/serve";
import { examples } from "../support/compile";

const folder = join(examples, "browser");

let kaleidoscope: RunningFake;
let site: { url: string; close(): Promise<unknown> };
let browser: Browser;
let page: Page;

beforeAll(async () => {
  kaleidoscope = await startFakeKaleidoscope();
  vi.stubEnv("KALEIDOSCOPE_API_URL", kaleidoscope.url);
  vi.stubEnv("KALEIDOSCOPE_API_CLIENT_ID", "demo");
  vi.stubEnv("KALEIDOSCOPE_API_CLIENT_SECRET", "demo");
  const { proxy } = await import("./server");
  const html = await readFile(join(folder, "index.html"), "utf8");
  const script = await bundle();
  site = await serve((request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/api/kal/")) return proxy(request);
    if (pathname === "/page.js")
      return new Response(script, {
        headers: { "content-type": "text/javascript" },
      });
    return new Response(html, {
      headers: { "content-type": "text/html", "set-cookie": "session=ada" },
    });
  });
  browser = await startBrowser();
  page = await browser.newPage({ acceptDownloads: true });
  await page.goto(site.url);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await kaleidoscope?.close();
});

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, "page.ts")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}

it("the page lists experiments", async () => {
  await page.locator("#experiments li").nth(6).waitFor();
  expect(await page.locator("#experiments li").first().textContent()).toBe(
    "Register CRO batches: to do",
  );
});

it("the page shows a file", async () => {
  await page.locator("#show").click();
  await page.getByText("compound,dose_nM").waitFor();
});

it("the page saves a file", async () => {
  // The dialog of browsers that have one cannot be operated from a test; without it, a link's download is made.
  await page.evaluate(() =>
    Reflect.deleteProperty(globalThis, "showSaveFilePicker"),
  );
  const downloading = page.waitForEvent("download");
  await page.locator("#save").click();
  expect((await downloading).suggestedFilename()).toBe("ic50.csv");
});

it("the page uploads a file", async () => {
  const spectrum = {
    name: "nmr.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("1,2"),
  };
  await page.locator("#upload").setInputFiles(spectrum);
  await page.getByText("Uploaded nmr.csv").waitFor();
  expect(
    kaleidoscope.fake.requests.some(({ path }) => path.endsWith("/values/file")),
  ).toBe(true);
});
