import { after, before } from "node:test";
import { startBrowser } from "../../browser/lib/browser.mjs";
import { startDemo } from "./demo.mjs";

/** A running demo and a browser for all tests of a file. They are there once the first test runs. */
export function setting(env) {
  const parts = {};
  before(async () => {
    Object.assign(parts, { demo: await startDemo(env), browser: await startBrowser() });
  });
  after(async () => {
    await parts.browser?.close();
    await parts.demo?.stop();
  });
  return parts;
}
