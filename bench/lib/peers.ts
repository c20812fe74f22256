import { readFileSync } from "node:fs";
import { shapes, weigh } from "../../scripts/size/bundles.ts";

/** Kal's shapes, with the bars they are to keep. */
export async function ownShapes() {
  const budgets: Record<string, { budget: number; bar?: number }> = JSON.parse(
    readFileSync(new URL("../../scripts/size/budgets.json", import.meta.url), "utf8"),
  );
  return Object.entries(shapes).map(([shape, { onTopOf }]) => ({
    name: `Kal: ${shape}${onTopOf ? `, on top of ${onTopOf}` : ""}`,
    bar: budgets[shape].bar,
    weigh: () => weigh(shape),
  }));
}

/** What an app imports of the others for a first call. */
export const peers = {
  ofetch: 'export { ofetch } from "ofetch"',
  "@octokit/core": 'export { Octokit } from "@octokit/core"',
  ky: 'export { default } from "ky"',
  "cloudflare, one resource":
    'export { createClient } from "cloudflare/tree-shakable"; export { BaseZones } from "cloudflare/resources/zones/zones"',
  "@notionhq/client": 'export { Client } from "@notionhq/client"',
  stripe: 'export { default } from "stripe"',
  openai: 'export { default } from "openai"',
};
