import * as core from "@kal/core";
import * as node from "@kal/node";
import { demoIds } from "@kal/testing";
import { type Setting, tour } from "./tour";

interface Places {
  http: string;
  https: string;
  ca: string;
}

const credentials = { clientId: "demo", clientSecret: "demo", dangerouslyAllowBrowser: true };
const fileId = demoIds.files.ic50Csv;

/** Runs the tour with `@kal/core` over fetch and with `@kal/node` over http and https, and prints the failures. */
export async function tourInNode(options: core.ClientOptions = {}): Promise<void> {
  const { http, https, ca } = JSON.parse(process.env.SITE ?? "") as Places;
  const makers: Record<string, Setting> = {
    core: {
      kal: core,
      fileId,
      makeClient: (own) => new core.KaleidoscopeClient({ url: http, ...credentials, ...options, ...own }),
    },
    "node over http": {
      kal: node,
      fileId,
      makeClient: (own) => new node.KaleidoscopeClient({ url: http, ...credentials, ...own }),
    },
    "node over https": {
      kal: node,
      fileId,
      makeClient: (own) => new node.KaleidoscopeClient({ url: https, tls: { ca }, ...credentials, ...own }),
    },
  };
  const results: Record<string, string | null> = {};
  for (const [what, setting] of Object.entries(makers))
    for (const [step, failure] of Object.entries(await tour(setting))) results[`${what}: ${step}`] = failure;
  process.stdout.write(`\n${JSON.stringify(results)}\n`);
}
