import { labelIds } from "../../kinds/labels";
import { programIds } from "../../kinds/programs";
import { propertyFieldIds } from "../../kinds/property-fields";
import { activityIds as a, definitionIds, groupIds, userIds } from "../ids";
import type { ActivitySketch } from "./activity-sketch";

const kras = [programIds.kras];

export const TASKS: ActivitySketch[] = [
  {
    id: a.synthesizeScaffoldA,
    title: "Synthesize scaffold A",
    type: "task",
    created_at: "2025-10-02T08:00:00.000Z",
    parent: a.krasCycle1,
    definition: definitionIds.synthesis,
    status: "done",
    programs: kras,
    assignees: [userIds.bruno],
    completed: "2025-10-14T12:00:00.000Z",
    fields: [[propertyFieldIds.onlineResource, ["https://www.sigmaaldrich.com"]]],
  },
  {
    id: a.synthesizeScaffoldB,
    title: "Synthesize scaffold B",
    type: "task",
    created_at: "2025-10-28T08:00:00.000Z",
    parent: a.krasCycle2,
    definition: definitionIds.synthesis,
    status: "in progress",
    programs: kras,
    assignees: [userIds.bruno, userIds.elif],
    labels: [labelIds.outsourced],
    due: "2026-02-16T00:00:00.000Z",
    after: [a.synthesizeScaffoldA],
    fields: [[propertyFieldIds.onlineResource, []]],
  },
  {
    id: a.orderReagents,
    title: "Order reagents",
    type: "task",
    created_at: "2025-10-29T08:00:00.000Z",
    by: userIds.bruno,
    parent: a.synthesizeScaffoldB,
    status: "complete",
    programs: kras,
    completed: "2025-11-02T10:00:00.000Z",
  },
  {
    id: a.reviewSar,
    title: "Review SAR of cycle 1",
    type: "task",
    created_at: "2025-10-25T08:00:00.000Z",
    parent: a.krasCycle1,
    status: "in review",
    programs: kras,
    assignees: [userIds.ada],
    groups: [groupIds.dataScience],
    labels: [labelIds.sar],
    due: "2026-02-11T00:00:00.000Z",
  },
  {
    id: a.writeReport,
    title: "Write hit-to-lead report",
    type: "task",
    created_at: "2026-01-05T08:00:00.000Z",
    parent: a.krasHitToLead,
    status: "cancelled",
    programs: kras,
  },
  {
    id: a.shipSamples,
    title: "Ship samples to the CRO",
    type: "task",
    created_at: "2025-11-19T08:00:00.000Z",
    by: userIds.dana,
    status: "requested",
    programs: [programIds.malaria],
    assignees: [userIds.elif],
    labels: [labelIds.urgent, labelIds.outsourced],
    due: "2026-02-09T00:00:00.000Z",
  },
];
