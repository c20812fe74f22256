import { type Setting, steps } from "../support/tour";

/** What the programs around Jest tell its tests. */
export const places = JSON.parse(process.env.SITE ?? "") as { http: string; https: string; ca: string };

export const own = { clientId: "demo", clientSecret: "demo", dangerouslyAllowBrowser: true, maxRetries: 0 };

/** The tour as tests of Jest. */
export function describeTour(name: string, setting: Setting): void {
  describe(name, () => {
    for (const [step, run] of Object.entries(steps)) it(step, () => run(setting));
  });
}
