import * as core from "@kal/core";
import * as node from "@kal/node";
import { demoIds } from "@kal/testing";
import { type Setting, tour } from "./tour";

interface Places {
  http: string;
  https: string;
  ca: string;
}

// Without retries: a second attempt would hide a first call that fails.
const own = { clientId: "demo", clientSecret: "demo", dangerouslyAllowBrowser: true, maxRetries: 0 };
const fileId = demoIds.files.ic50Csv;

/** Runs the tour with `@kal/core` over fetch and with `@kal/node` over http and https, and prints the failures. */
export async function tourInNode(options: core.ClientOptions = {}): Promise<void> {
  const { http, https, ca } = JSON.parse(process.env.SITE ?? "") as Places;
  const makers: Record<string, Setting> = {
    core: {
      kal: core,
      fileId,
      makeClient: (more) => new core.KaleidoscopeClient({ url: http, ...own, ...options, ...more }),
    },
    "node over http": {
      kal: node,
      fileId,
      makeClient: (more) => new node.KaleidoscopeClient({ url: http, ...own, ...more }),
    },
    "node over https": {
      kal: node,
      fileId,
      makeClient: (more) => new node.KaleidoscopeClient({ url: https, tls: { ca }, ...own, ...more }),
    },
  };
  const results: Record<string, string | null> = {};
  for (const [what, setting] of Object.entries(makers))
    for (const [step, failure] of Object.entries(await tour(setting))) results[`${what}: ${step}`] = failure;
  process.stdout.write(`\n${JSON.stringify(results)}\n`);
}
