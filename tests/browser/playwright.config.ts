import { defineConfig } from "@playwright/test";
import { launchOptions } from "../built/support/browser";

const MINUTE = 60_000;
// Generous, because slowness on a busy machine is not a failure.
const PATIENT = 1.5 * MINUTE;

export default defineConfig({
  testDir: ".",
  outputDir: ".out/results",
  forbidOnly: true,
  retries: 0,
  // A browser and a demo keep two cores busy.
  workers: 1,
  timeout: 5 * MINUTE,
  globalTimeout: 120 * MINUTE,
  expect: { timeout: PATIENT },
  reporter: [["list"], ["json", { outputFile: `reports/${script()}.json` }]],
  use: {
    launchOptions: launchOptions(),
    viewport: { width: 1280, height: 900 },
    actionTimeout: PATIENT,
    navigationTimeout: PATIENT,
  },
});

/** The script that runs, `test` or `test-release`: `npm test` counts the tests from the report named after it. */
function script(): string {
  return (process.env.npm_lifecycle_event ?? "playwright").replaceAll(":", "-");
}
