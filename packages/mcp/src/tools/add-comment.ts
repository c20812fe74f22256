import { z } from "zod";
import { richText } from "../answers/rich-text";
import { findActivity } from "../lookups/find-named";
import { writeTool } from "../server/tool";
import { quote } from "./set-value";

/** Comments on an activity. */
export const addCommentTool = writeTool({
  name: "add_comment",
  description: "Adds a comment to an activity. The user is asked first.",
  input: z.strictObject({
    activity: z.string().describe("Id or exact title"),
    text: z.string().min(1).max(10_000),
  }),
  async plan({ activity: wanted, text }, context) {
    const activity = await findActivity(context, wanted);
    const question = [
      "Add a comment in Kaleidoscope?",
      `Activity: ${quote(activity.title ?? activity.id)} (${activity.id})`,
      `Comment: ${JSON.stringify(text)}`,
    ].join("\n");
    return {
      question,
      async write() {
        await activity.update({ comment: richText(text) }, { signal: context.signal });
        return { data: { activity: activity.id }, note: "The comment was added." };
      },
    };
  },
});
