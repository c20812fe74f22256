import { readFileSync } from "node:fs";

const items = readFileSync(
  new URL("../../../apps/demo/components/shell/nav-items.ts", import.meta.url),
  "utf8",
);

/** Every page of the demo's menu, so that a new one is tested from its first day. */
export const menuPages = [...items.matchAll(/href: "([^"]+)"/g)].map(([, path]) => path);

if (menuPages.length < 3) throw new Error("The demo's menu is no longer written as lib/pages.mjs reads it.");
