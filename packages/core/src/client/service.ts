import type { ActivitiesService } from "../services/activities/activities-service";
import type { DashboardsService } from "../services/dashboards/dashboards-service";
import type { EntityFieldsService } from "../services/entity-fields/entity-fields-service";
import type { EntityTypesService } from "../services/entity-types";
import type { ExportsService } from "../services/exports";
import type { FilesService } from "../services/files";
import type { ImportsService } from "../services/imports/imports-service";
import type { LabelsService } from "../services/labels";
import type { ProgramsService } from "../services/programs";
import type { PropertyFieldsService } from "../services/property-fields";
import type { RecordViewsService } from "../services/record-views/record-views-service";
import type { RecordsService } from "../services/records/records-service";
import type { RegistrationService } from "../services/registration/registration-service";
import type { ResultTableTemplatesService } from "../services/result-table-templates/result-table-templates-service";
import type { WorkspaceService } from "../services/workspace/workspace-service";
import type { ClientCore } from "./client-core";

/** Every service by the name it has on the client. Types only: naming one here costs no bundle a byte. */
export interface Services {
  /** Tasks, experiments, projects, stages, milestones and cycles, and their definitions. */
  activities: ActivitiesService;
  /** Dashboards: their records, sets and categories. */
  dashboards: DashboardsService;
  /** Key fields and data fields. */
  entityFields: EntityFieldsService;
  /** Entity types, such as compound or batch. */
  entityTypes: EntityTypesService;
  /** Exports of records as CSV. */
  exports: ExportsService;
  /** Downloads. */
  files: FilesService;
  /** Rows into records. */
  imports: ImportsService;
  /** Labels of activities. */
  labels: LabelsService;
  /** Programs. */
  programs: ProgramsService;
  /** Fields of the properties of activities. */
  propertyFields: PropertyFieldsService;
  /** Record views, which are the tables of activities. */
  recordViews: RecordViewsService;
  /** Records and their values: compounds, batches, and whatever else the workspace keeps. */
  records: RecordsService;
  /** Registration of drafts and files with an external registrar. */
  registration: RegistrationService;
  /** Templates of result tables. */
  resultTableTemplates: ResultTableTemplatesService;
  /** The workspace, its members, groups and events. */
  workspace: WorkspaceService;
}

/** One part of Kaleidoscope. */
export abstract class Service {
  declare protected readonly core: ClientCore;

  constructor(core: ClientCore) {
    this.core = core;
  }
}

/** A service that can be attached to a client. */
export type ServiceClass<S extends Service = Service> = new (core: ClientCore) => S;

/** Services by the names they are to have on a client. */
export type ServiceClasses = { [Name in keyof Services]?: ServiceClass<Services[Name]> };
