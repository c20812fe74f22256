import { numbered } from "../seed/ids";
import type { Kind } from "./kind";

/** Ids of the demo labels. */
export const labelIds = numbered(5, ["urgent", "outsourced", "inVitro", "inVivo", "sar"]);

export const labels = {
  ids: labelIds,
  seed(world) {
    const rows = [
      [labelIds.urgent, "Urgent"],
      [labelIds.outsourced, "Outsourced"],
      [labelIds.inVitro, "In vitro"],
      [labelIds.inVivo, "In vivo"],
      [labelIds.sar, "SAR"],
    ] as const;
    for (const [id, label_name] of rows) world.labels.put({ id, label_name });
  },
  routes: [{ method: "GET", path: "/activity_labels", query: [], handle: ({ world }) => world.labels.all() }],
} satisfies Kind;
