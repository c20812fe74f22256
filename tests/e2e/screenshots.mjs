// Pictures of every page and state at two widths, light and dark, into .out/: `npm run screenshots` in the root.
import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { startBrowser } from "../browser/lib/browser.mjs";
import { startDemo } from "./lib/demo.mjs";
import { everyPage, openPage } from "./lib/pages.mjs";
import { scenes } from "./lib/scenes.mjs";

const out = fileURLToPath(new URL(".out/", import.meta.url));
const widths = [1280, 390];
const schemes = ["light", "dark"];

/** The whole page in a window as tall as the page: stitched together, what is fixed would stand in the middle. */
async function photograph(page, viewport, path) {
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
async function walk(width, colorScheme) {
  const viewport = { width, height: width > 800 ? 900 : 844 };
  const take = async (page, name) => {
    const path = `${out}${name}-${width}-${colorScheme}.png`;
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
