import { notFound } from "../engine/refusal";
import type { Call, Reply } from "../engine/route";
import { fileReply } from "../files/file-reply";
import { seedFiles } from "../seed/files/seed-files";
import type { Kind } from "./kind";

export const files = {
  seed: seedFiles,
  routes: [
    { method: "GET", path: "/files/:fileId", query: [], handle: getFile },
    { method: "GET", path: "/activities/:activityId/file/:fileId", query: [], handle: getActivityFile },
  ],
} satisfies Kind;

function getFile({ params, headers, world }: Call): Reply {
  return fileReply(world.files.demand(params.fileId ?? ""), headers);
}

/** Responds with 404 for a file of another activity, so that knowing an id gives no access. */
function getActivityFile({ params, headers, world }: Call): Reply {
  const activity = world.activities.demand(params.activityId ?? "");
  const file = world.files.demand(params.fileId ?? "");
  if (file.activity_id !== activity.id) throw notFound("file", file.id);
  return fileReply(file, headers);
}
