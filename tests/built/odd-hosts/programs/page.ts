import * as core from "@kal/core";
import * as web from "@kal/web";
import { type Setting, tour } from "../support/tour";

const run: typeof runTour = async ({ url, fileId }) => {
  const own = { url, clientId: "demo", clientSecret: "demo", dangerouslyAllowBrowser: true };
  const makers: Record<string, Setting> = {
    core: {
      kal: core,
      fileId,
      makeClient: (more) => new core.KaleidoscopeClient({ ...own, maxRetries: 0, ...more }),
    },
    "web over a proxy": {
      kal: web,
      fileId,
      makeClient: ({ url: proxyUrl = "/api/kal", auth: _, ...more } = {}) =>
        new web.KaleidoscopeClient({ proxyUrl, maxRetries: 0, ...more } as web.WebClientOptions) as never,
    },
  };
  const results: Record<string, string | null> = {};
  for (const [what, setting] of Object.entries(makers))
    for (const [step, failure] of Object.entries(await tour(setting))) results[`${what}: ${step}`] = failure;
  return results;
};

Object.assign(globalThis, { runTour: run });
