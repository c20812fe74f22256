import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const places = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"];

const args = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/** A headless Chromium: the one that `npm test` found, else a usual one, else Playwright's own. */
export function openBrowser() {
  const executablePath = places.find((path) => path && existsSync(path));
  return chromium.launch({ args, ...(executablePath && { executablePath }) });
}
