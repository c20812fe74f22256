import { existsSync } from "node:fs";
import { chromium, type LaunchOptions } from "playwright-core";

const places = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  chromium.executablePath(),
];

/** Returns how to start the Chromium that `npm test` found or installed or, by hand, the first in the usual places. */
export function launchOptions(more: readonly string[] = []): LaunchOptions {
  const executablePath = places.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error("No Chromium was found. Install it, or set CHROMIUM_PATH to one.");
  const quiet = ["background-networking", "component-update", "sync", "quic"].map(
    (name) => `--disable-${name}`,
  );
  return { executablePath, args: ["--no-sandbox", "--no-first-run", ...quiet, ...more] };
}

export const startBrowser = (more?: readonly string[]) => chromium.launch(launchOptions(more));
