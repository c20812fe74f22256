import { ACTIVITY_TYPE_TO_LABEL, unlisted } from "@kal/node";
import { z } from "zod";
import { findProgram } from "../lookups/find-named";
import { writeTool } from "../server/tool";
import { quote } from "./set-value";

/** Creates an activity. */
export const createActivityTool = writeTool({
  name: "create_activity",
  description: "Creates an experiment, a task or another activity. The user is asked first.",
  input: z.strictObject({
    title: z.string().min(1).max(500),
    type: z.enum(Object.keys(ACTIVITY_TYPE_TO_LABEL)),
    programs: z.array(z.string()).max(20).optional().describe("Titles or ids"),
    start_date: z.iso.date().optional(),
    duration_days: z.int().min(1).optional(),
  }),
  async plan({ title, type, programs: wanted = [], start_date, duration_days }, context) {
    const programs = await Promise.all(wanted.map((program) => findProgram(context, program)));
    const question = [
      "Create an activity in Kaleidoscope?",
      `Title: ${JSON.stringify(title)}`,
      `Type: ${type}`,
      ...(programs.length > 0
        ? [`Programs: ${programs.map((program) => quote(program.title ?? program.id)).join(", ")}`]
        : []),
      ...(start_date ? [`Start: ${start_date}`] : []),
      ...(duration_days ? [`Duration: ${duration_days} days`] : []),
    ].join("\n");
    return {
      question,
      async write() {
        const program_ids = programs.map(({ id }) => id);
        const activity = await context.client.activities.createActivity(
          { title, activity_type: unlisted(type), program_ids, start_date, duration: duration_days },
          { signal: context.signal },
        );
        return { data: { id: activity.id, title: activity.title }, note: "The activity was created." };
      },
    };
  },
});
