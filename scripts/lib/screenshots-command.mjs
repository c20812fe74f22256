import { runBuilt } from "./run-built.mjs";

export const main = () =>
  runBuilt({ filter: "@kal/demo", program: "tests/e2e/screenshots.mjs", tools: ["chromium"] });
