import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "../root.mjs";
import { run } from "../run.mjs";
import { aptInstall } from "./apt.mjs";
import { findOnPath, isExecutable } from "./find-on-path.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
    .map((variable) => process.env[variable])
    .filter(Boolean)
    .map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe")),
];

/** The browser in Playwright's own cache, whether or not it has been downloaded. Needs the dependencies. */
function playwrightsOwn() {
  return createRequire(join(root, "package.json"))("playwright-core").chromium.executablePath();
}

function find() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isExecutable(named) ? named : undefined;
  const found = findOnPath(names) ?? places.find(isExecutable);
  if (found) return found;
  const own = playwrightsOwn();
  return existsSync(own) ? own : undefined;
}

async function install({ env }) {
  // Naming a browser that is not there is a mistake to report, not one to paper over with another browser.
  if (process.env.CHROMIUM_PATH) return;
  await aptInstall("chromium");
  if (find()) return;
  console.log("Installing Chromium with Playwright");
  await run("playwright-core", ["install", "chromium"], { env, cwd: root });
}

/** A Chromium for the tests that run in a browser: found, or installed, or explained. */
export const chromium = {
  name: "chromium",
  variable: "CHROMIUM_PATH",
  find,
  install,
  advice:
    "install Chromium or Google Chrome (Debian: sudo apt-get install chromium; elsewhere: " +
    "npx playwright-core install chromium), or set CHROMIUM_PATH to the program's path, which must exist",
};
