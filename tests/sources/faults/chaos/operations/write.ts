import { type Activity, KaleidoscopeError } from "@kal/node";
import { checkCommits, type Operation, type OperationContext } from "../operation";

/** Writes that leave a trace each time they are carried out: made, posted and put. */
export function write(context: OperationContext): Operation {
  const { random, client, lane, marker } = context;
  const check: Operation["check"] = async (outcome) => checkCommits(context, outcome);
  const common = { isFile: false, elsewhere: lane.elsewherePrograms, check };
  switch (random.pick(["program", "activity", "comment"])) {
    case "program":
      return {
        ...common,
        kind: "write",
        path: "/programs",
        start: (options) => client.programs.createProgram(marker, options),
      };
    case "activity":
      return {
        ...common,
        kind: "write",
        path: "/activities",
        start: (options) =>
          client.activities.createActivity({ title: marker, activity_type: "task" }, options),
      };
    default:
      return {
        ...common,
        kind: "write with PUT",
        path: `/activities/${lane.activityId}`,
        async start(options) {
          const activity = await findActivity(context, options);
          await activity.update({ comment: commentOf(marker) }, options);
        },
      };
  }
}

async function findActivity({ client, lane }: OperationContext, options: object): Promise<Activity> {
  const found = await client.activities.getActivityById(lane.activityId, options);
  // A list that a fault answered with 404.
  if (!found) throw new KaleidoscopeError("The activity was not found.");
  return found;
}

const commentOf = (text: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});
