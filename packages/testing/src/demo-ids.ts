import { kinds } from "./kinds/all-kinds";
import {
  activityIds,
  definitionIds,
  fileIds,
  groupIds,
  templateIds,
  userIds,
  viewIds,
  workspaceId,
} from "./seed/ids";
import {
  dataFieldIds,
  entityTypeIds,
  importIds,
  keyFieldIds,
  recordIds,
  recordSetIds,
  registrationFileIds,
  submissionIds,
} from "./seed/records/ids";

/** The `ids` of each kind that declares them. */
type IdsOf<Kinds> = {
  readonly [Name in keyof Kinds as Kinds[Name] extends { ids: object } ? Name : never]: Kinds[Name] extends {
    ids: infer Ids;
  }
    ? Ids
    : never;
};

const idsOf = <Kinds extends object>(listed: Kinds): IdsOf<Kinds> =>
  Object.fromEntries(
    Object.entries(listed).flatMap(([name, { ids }]) => (ids ? [[name, ids]] : [])),
  ) as IdsOf<Kinds>;

/** Ids of the demo workspace by name: `demoIds.activities.krasIc50`, `demoIds.records.compound(1)`. */
export const demoIds = {
  workspace: workspaceId,
  users: userIds,
  groups: groupIds,
  ...idsOf(kinds),
  definitions: definitionIds,
  activities: activityIds,
  files: fileIds,
  views: viewIds,
  templates: templateIds,
  keyFields: keyFieldIds,
  dataFields: dataFieldIds,
  entityTypes: entityTypeIds,
  records: recordIds,
  recordSets: recordSetIds,
  imports: importIds,
  submissions: submissionIds,
  registrationFiles: registrationFileIds,
} as const;
