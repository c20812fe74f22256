import { ActivitiesService } from "../services/activities/activities-service";
import { DashboardsService } from "../services/dashboards/dashboards-service";
import { EntityFieldsService } from "../services/entity-fields/entity-fields-service";
import { EntityTypesService } from "../services/entity-types";
import { ExportsService } from "../services/exports";
import { FilesService } from "../services/files";
import { ImportsService } from "../services/imports/imports-service";
import { LabelsService } from "../services/labels";
import { ProgramsService } from "../services/programs";
import { PropertyFieldsService } from "../services/property-fields";
import { RecordViewsService } from "../services/record-views/record-views-service";
import { RecordsService } from "../services/records/records-service";
import { RegistrationService } from "../services/registration/registration-service";
import { ResultTableTemplatesService } from "../services/result-table-templates/result-table-templates-service";
import type { Attached, ServiceClass } from "../services/service";
import { WorkspaceService } from "../services/workspace/workspace-service";

/**
 * Every service of the full client, under the name it has there. The types of the clients follow from this table.
 * `createClient` imports only its types, so a bundle with `createClient` holds only the services that its caller names.
 */
export const SERVICES = {
  /** Tasks, experiments, projects, stages, milestones and cycles, and their definitions. */
  activities: ActivitiesService,
  /** Dashboards: their records, sets and categories. */
  dashboards: DashboardsService,
  /** Key fields and data fields. */
  entityFields: EntityFieldsService,
  /** Entity types, such as compound or batch. */
  entityTypes: EntityTypesService,
  /** Exports of records as CSV. */
  exports: ExportsService,
  /** Downloads. */
  files: FilesService,
  /** Rows into records. */
  imports: ImportsService,
  /** Labels of activities. */
  labels: LabelsService,
  /** Programs. */
  programs: ProgramsService,
  /** Fields of the properties of activities. */
  propertyFields: PropertyFieldsService,
  /** Record views, which are the tables of activities. */
  recordViews: RecordViewsService,
  /** Records and their values: compounds, batches, and whatever else the workspace keeps. */
  records: RecordsService,
  /** Registration of drafts and files with an external registrar. */
  registration: RegistrationService,
  /** Templates of result tables. */
  resultTableTemplates: ResultTableTemplatesService,
  /** The workspace, its members, groups and events. */
  workspace: WorkspaceService,
} as const;

/** Every service by the name it has on the client. */
export type Services = Attached<typeof SERVICES>;

/** Service classes by the names that the services get on a client. */
export type ServiceClasses = { [Name in keyof Services]?: ServiceClass<Services[Name]> };
