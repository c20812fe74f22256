import { activityIds as a, userIds, viewIds as v } from "../ids";
import { dataFieldIds as d, importIds, recordIds } from "./ids";
import type { Planter } from "./planter";

interface Assay {
  activity: string;
  view: string;
  compounds: number[];
  attachedAt: string;
  measuredAt?: string;
  by?: string;
  importId?: string;
  /** A field and its contents, in the order of the compounds above. */
  results?: [field: string, contents: string[]][];
}

const ASSAYS: Assay[] = [
  {
    activity: a.krasCycle1,
    view: v.ownKrasCycle1,
    compounds: [1, 2, 3, 4, 5, 6],
    attachedAt: "2025-10-02T09:00:00.000Z",
  },
  {
    activity: a.krasCycle2,
    view: v.ownKrasCycle2,
    compounds: [34, 35, 36, 37, 40],
    attachedAt: "2025-11-02T09:00:00.000Z",
  },
  {
    activity: a.krasIc50,
    view: v.ownKrasIc50,
    compounds: [1, 2, 3, 4, 5, 6],
    attachedAt: "2025-10-21T08:30:00.000Z",
    measuredAt: "2025-10-23T16:40:00.000Z",
    importId: importIds.ic50Plate1,
    // As in the plate file, each compound is three times weaker than the previous one.
    results: [
      [d.ic50, ["40", "120", "360", "1080", "3240", "9720"]],
      [d.hillSlope, ["1.02", "0.98", "1.1", "0.95", "1.0", "0.91"]],
    ],
  },
  {
    activity: a.krasIc50Repeat,
    view: v.ownKrasIc50Repeat,
    compounds: [1, 2, 34, 35],
    attachedAt: "2025-11-03T08:30:00.000Z",
    measuredAt: "2025-11-06T17:05:00.000Z",
    by: userIds.chidi,
    results: [[d.ic50, ["43.5", "111", "28", "905"]]],
  },
  {
    activity: a.krasViability,
    view: v.ownKrasViability,
    compounds: [1, 2, 34],
    attachedAt: "2025-11-10T08:30:00.000Z",
    measuredAt: "2025-11-14T11:00:00.000Z",
    by: userIds.dana,
    results: [[d.viability, ["88.2", "94.0", "61.7"]]],
  },
  { activity: a.btkIc50, view: v.ownBtkIc50, compounds: [38, 39], attachedAt: "2025-11-12T08:30:00.000Z" },
  {
    activity: a.malariaIc50,
    view: v.ownMalariaIc50,
    compounds: [31, 32, 33],
    attachedAt: "2025-11-18T08:30:00.000Z",
    measuredAt: "2025-11-20T15:00:00.000Z",
    by: userIds.dana,
    results: [[d.ic50, ["11.3", "7.9", "640"]]],
  },
];

/** The compounds on each table, with their measurements. */
export function seedAssays(planter: Planter): void {
  for (const assay of ASSAYS) {
    const records = assay.compounds.map(recordIds.compound);
    planter.attach(assay.activity, assay.view, records, assay.attachedAt);
    for (const [field, contents] of assay.results ?? []) {
      for (const [index, record] of records.entries()) {
        planter.value({
          record,
          field,
          content: contents[index] ?? null,
          at: assay.measuredAt ?? assay.attachedAt,
          by: assay.by,
          activity: assay.activity,
          view: assay.view,
          importId: assay.importId,
        });
      }
    }
  }
  // A corrected value: the first reading stays in the history.
  planter.value({
    record: recordIds.compound(1),
    field: d.ic50,
    content: "38.4",
    at: "2025-10-24T09:10:00.000Z",
    by: userIds.chidi,
    activity: a.krasIc50,
    view: v.ownKrasIc50,
  });
  // A value outside any activity.
  planter.value({
    record: recordIds.compound(1),
    field: d.ic50,
    content: "41",
    at: "2025-11-07T09:00:00.000Z",
    by: userIds.ada,
  });
}
