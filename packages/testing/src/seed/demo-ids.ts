import { demoIds as workspaceIds } from "./ids";
import {
  dataFieldIds,
  entityTypeIds,
  importIds,
  keyFieldIds,
  recordIds,
  recordSetIds,
  registrationFileIds,
  submissionIds,
} from "./records-ids";

/** Every id of the demo workspace that has a name: `demoIds.activities.krasIc50`, `demoIds.records.compound(1)`. */
export const demoIds = {
  ...workspaceIds,
  keyFields: keyFieldIds,
  dataFields: dataFieldIds,
  entityTypes: entityTypeIds,
  records: recordIds,
  recordSets: recordSetIds,
  imports: importIds,
  submissions: submissionIds,
  registrationFiles: registrationFileIds,
} as const;
