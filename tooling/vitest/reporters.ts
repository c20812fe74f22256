/**
 * The default reporter, and a report in `reports/` that `npm test` counts. It is named after the script that runs:
 * `test`, or `test-release`.
 */
export const reporters = [
  "default",
  ["json", { outputFile: `reports/${(process.env.npm_lifecycle_event ?? "vitest").replace(":", "-")}.json` }],
] as ["default", ["json", { outputFile: string }]];
