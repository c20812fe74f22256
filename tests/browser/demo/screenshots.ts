// Pictures of every page and state at two widths, light and dark, into .out/screenshots: `npm run screenshots` in the root.
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { startBrowser } from "../../built/support/browser";
import { startDemo } from "../support/demo-server";
import { everyPage, openPage } from "./pages/every-page";
import { scenes } from "./scenes";

const out = join(import.meta.dirname, "../.out/screenshots");
const widths = [1280, 390];
const schemes = ["light", "dark"] as const;

interface Size {
  width: number;
  height: number;
}

/** The whole page in a window as tall as the page: stitched together, what is fixed would stand in the middle. */
async function photograph(page: Page, viewport: Size, path: string) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...viewport, height: Math.max(height, viewport.height) });
  await page.screenshot({ path });
  await page.setViewportSize(viewport);
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const browser = await startBrowser();
try {
  for (const width of widths) for (const colorScheme of schemes) await walk(width, colorScheme);
} finally {
  await browser.close();
}

/** What a scene does to the workspace stays done, so each walk begins with a new one. */
async function walk(width: number, colorScheme: (typeof schemes)[number]) {
  const viewport = { width, height: width > 800 ? 900 : 844 };
  const take = async (page: Page, name: string) => {
    const path = `${out}/${name}-${width}-${colorScheme}.png`;
    await photograph(page, viewport, path);
    console.log(path);
  };
  const demo = await startDemo();
  try {
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
    for (const [name, show] of Object.entries(scenes)) {
      const leave = await show(page, demo.url);
      await take(page, name);
      await leave?.();
    }
    for (const path of await everyPage(page, demo.url)) {
      await openPage(page, demo.url, path);
      await take(page, `page${path.replaceAll("/", "-").replace(/-$/, "-overview")}`);
    }
    await page.close();
  } finally {
    await demo.stop();
  }
}
