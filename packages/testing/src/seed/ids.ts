/**
 * Ids of the demo workspace that several kinds refer to. They are constants, so that tests can name the rows they use
 * (`demoIds.activities.krasIc50`) and the parts of the seed can refer to each other.
 */

/** A seeded id: starts with `5eed`, has the kind in the second group and the number within the kind in the last. */
export const seedId = (kind: number, n: number): string =>
  `5eed0000-${kind.toString(16).padStart(4, "0")}-4000-8000-${n.toString(16).padStart(12, "0")}`;

/** Ids of the rows of a kind, by name. Each kind has its own number: a test finds two that share one. */
export const numbered = <Name extends string>(kind: number, names: readonly Name[]): Record<Name, string> =>
  Object.fromEntries(names.map((name, index) => [name, seedId(kind, index + 1)])) as Record<Name, string>;

export const workspaceId = seedId(1, 1);

export const userIds = numbered(2, ["ada", "bruno", "chidi", "dana", "elif", "farid", "robot", "former"]);

export const groupIds = numbered(3, ["chemistry", "biology", "dataScience"]);

export const definitionIds = numbered(7, [
  /** experiment */
  "biochemicalAssay",
  /** experiment */
  "cellViability",
  /** experiment, table-based registration: has a staging template view */
  "compoundRegistration",
  /** experiment, file-based registration: has a registration file property */
  "fileRegistration",
  /** cycle */
  "designCycle",
  /** task */
  "synthesis",
  /** stage */
  "leadOptimization",
]);

export const activityIds = numbered(8, [
  // projects, stages, milestones
  "krasProject",
  "krasHitToLead",
  "krasLeadOptimization",
  "krasCandidate",
  "btkProject",
  "btkLeadOptimization",
  // design cycles
  "krasCycle1",
  "krasCycle2",
  // experiments
  "krasIc50",
  "krasIc50Repeat",
  "krasViability",
  "btkIc50",
  "malariaIc50",
  /** of the definition `compoundRegistration`: has `registration_staging_record_view_id` */
  "registrationWithStaging",
  /** of the definition `fileRegistration`: has a property that holds the registration file */
  "registrationByFile",
  // tasks
  "synthesizeScaffoldA",
  "synthesizeScaffoldB",
  "orderReagents",
  "reviewSar",
  "writeReport",
  "shipSamples",
]);

export const fileIds = numbered(9, ["ic50Csv", "structuresSdf", "plateXlsx", "reagentsCsv"]);

/**
 * Record views. `own*` views belong to one activity; `seedRecords` adds them.
 * Templates are separate rows, in `templateIds`.
 */
export const viewIds = numbered(11, [
  /** every compound */
  "compounds",
  /** every batch */
  "batches",
  "ownKrasIc50",
  "ownKrasIc50Repeat",
  "ownKrasViability",
  "ownBtkIc50",
  "ownMalariaIc50",
  "ownKrasCycle1",
  "ownKrasCycle2",
  /** where drafts of `registrationWithStaging` are staged */
  "stagingOfRegistration",
  /** the table that file registration fills */
  "ownRegistrationByFile",
  /** every compound of the screening library, if there is one */
  "screening",
]);

export const templateIds = numbered(12, [
  /** linked to the definition `biochemicalAssay` */
  "ic50Results",
  /** linked to `cellViability` */
  "viabilityResults",
  /** linked to `designCycle` */
  "designTable",
  /** the staging template of `compoundRegistration` */
  "staging",
  /** linked to `fileRegistration` */
  "registeredBatches",
]);

/** The data field that holds a registration's status. */
export const registrationStatusFieldId = seedId(13, 1);

/** Content layout items of the definitions, by what they place. */
export const contentLayoutIds = numbered(14, [
  "ic50Notes",
  "ic50Table",
  "viabilityTable",
  "viabilityChart",
  "cycleTable",
  "cycleRequests",
  "registrationTable",
  "fileRegistrationTable",
]);

/** Numbers for `seedId`, so that ids of different kinds differ. */
export const rowKinds = {
  property: 20,
  workspaceEvent: 21,
  activityEvent: 22,
  comment: 23,
  layoutPart: 25,
  /** The first number of the kinds in `seed/records`. */
  records: 100,
} as const;
