import type { Env } from "./env";
import { explain } from "./explain";
import { exportRecords } from "./export-records";
import { isCaller } from "./guard";
import { answer, refusal } from "./routes";

// Wrangler finds the class of the Durable Object among the exports.
export { KaleidoscopeTokenObject } from "@kal/core/stores";

export default {
  async fetch(request, env): Promise<Response> {
    // Before anything else, so that a stranger cannot even find out which addresses there are.
    if (!(await isCaller(request, env))) return refusal(401, "unauthorized", "Present the access key.");
    try {
      return await answer(request, env);
    } catch (error) {
      return explain(error);
    }
  },

  /** Failures are thrown on: Cloudflare counts them and shows them beside the cron. */
  scheduled: (event, env) => exportRecords(env, new Date(event.scheduledTime)),
} satisfies ExportedHandler<Env>;
