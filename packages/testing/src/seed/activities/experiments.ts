import { fileReference } from "../../files/file-reference";
import { labelIds } from "../../kinds/labels";
import { programIds } from "../../kinds/programs";
import { propertyFieldIds } from "../../kinds/property-fields";
import { activityIds as a, definitionIds, fileIds, userIds } from "../ids";
import { richText } from "../rich-text";
import type { ActivitySketch } from "./activity-sketch";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const kras = [programIds.kras];

export const EXPERIMENTS: ActivitySketch[] = [
  {
    id: a.krasIc50,
    title: "KRAS G12D IC50, plate 1",
    type: "experiment",
    created_at: "2025-10-21T08:00:00.000Z",
    by: userIds.chidi,
    parent: a.krasCycle1,
    definition: definitionIds.biochemicalAssay,
    status: "complete",
    programs: kras,
    assignees: [userIds.chidi],
    labels: [labelIds.inVitro, labelIds.sar],
    start: "2025-10-22T00:00:00.000Z",
    days: 3,
    completed: "2025-10-24T17:12:00.000Z",
    external: "ELN-0042",
    description: richText("First pass over the aminopyrimidine series."),
    fields: [
      [propertyFieldIds.protocol, "TR-FRET v3"],
      [propertyFieldIds.plateCount, 2],
      [propertyFieldIds.rawData, fileReference(fileIds.ic50Csv, "kras-ic50-plate-1.csv", "text/csv")],
      [propertyFieldIds.plateLayout, fileReference(fileIds.plateXlsx, "Plate layout (cycle 1).xlsx", XLSX)],
      [propertyFieldIds.onlineResource, ["https://doi.org/10.1038/s41586-019-1694-1"]],
    ],
  },
  {
    id: a.krasIc50Repeat,
    title: "KRAS G12D IC50, plate 2",
    type: "experiment",
    created_at: "2025-11-03T08:00:00.000Z",
    by: userIds.chidi,
    parent: a.krasCycle2,
    definition: definitionIds.biochemicalAssay,
    status: "in analysis",
    programs: kras,
    assignees: [userIds.chidi, userIds.dana],
    labels: [labelIds.inVitro],
    due: "2026-02-20T00:00:00.000Z",
    after: [a.krasIc50],
    fields: [
      [propertyFieldIds.protocol, "TR-FRET v3"],
      [propertyFieldIds.plateCount, 4],
      [propertyFieldIds.rawData, null],
    ],
  },
  {
    id: a.krasViability,
    title: "AsPC-1 viability",
    type: "experiment",
    created_at: "2025-11-10T08:00:00.000Z",
    by: userIds.dana,
    parent: a.krasCycle2,
    definition: definitionIds.cellViability,
    status: "in progress",
    programs: kras,
    assignees: [userIds.dana],
    labels: [labelIds.inVitro],
    due: "2026-02-27T00:00:00.000Z",
    fields: [
      [propertyFieldIds.temperature, "37 °C"],
      [propertyFieldIds.rawData, null],
    ],
  },
  {
    id: a.btkIc50,
    title: "BTK degradation, pilot",
    type: "experiment",
    created_at: "2025-11-12T08:00:00.000Z",
    by: userIds.bruno,
    parent: a.btkLeadOptimization,
    definition: definitionIds.biochemicalAssay,
    status: "blocked",
    programs: [programIds.btk],
    assignees: [userIds.elif],
    labels: [labelIds.outsourced],
  },
  {
    id: a.malariaIc50,
    title: "3D7 growth inhibition",
    type: "experiment",
    created_at: "2025-11-18T08:00:00.000Z",
    by: userIds.dana,
    definition: definitionIds.biochemicalAssay,
    status: "needs review",
    programs: [programIds.malaria],
    assignees: [userIds.dana, userIds.farid],
    labels: [labelIds.inVitro, labelIds.urgent],
    due: "2026-02-13T00:00:00.000Z",
  },
  {
    id: a.registrationWithStaging,
    title: "Register cycle 2 compounds",
    type: "experiment",
    created_at: "2025-11-20T08:00:00.000Z",
    parent: a.krasCycle2,
    definition: definitionIds.compoundRegistration,
    status: "in progress",
    programs: kras,
    assignees: [userIds.ada],
  },
  {
    id: a.registrationByFile,
    title: "Register CRO batches",
    type: "experiment",
    created_at: "2025-11-21T08:00:00.000Z",
    definition: definitionIds.fileRegistration,
    status: "to do",
    programs: [programIds.kras, programIds.malaria],
    labels: [labelIds.outsourced],
    fields: [
      [
        propertyFieldIds.registrationFile,
        fileReference(fileIds.structuresSdf, "cro-batches.sdf", "chemical/x-mdl-sdfile"),
      ],
    ],
  },
];
