import { BaseClient } from "./base-client";
import type { Shared, TokensFor } from "./connection";
import type { JsonObject } from "./json";
import { type OperationCallbackResult, postOperationCallback } from "./operation-callback";
import type { ClientOptions } from "./options";
import type { ServiceClass, Services } from "./service";
import { ActivitiesService } from "./services/activities/activities-service";
import { DashboardsService } from "./services/dashboards/dashboards-service";
import { EntityFieldsService } from "./services/entity-fields/entity-fields-service";
import { EntityTypesService } from "./services/entity-types";
import { ExportsService } from "./services/exports";
import { FilesService } from "./services/files";
import { ImportsService } from "./services/imports/imports-service";
import { LabelsService } from "./services/labels";
import { ProgramsService } from "./services/programs";
import { PropertyFieldsService } from "./services/property-fields";
import { RecordViewsService } from "./services/record-views/record-views-service";
import { RecordsService } from "./services/records/records-service";
import { RegistrationService } from "./services/registration/registration-service";
import { ResultTableTemplatesService } from "./services/result-table-templates/result-table-templates-service";
import { WorkspaceService } from "./services/workspace/workspace-service";
import type { RequestOptions } from "./transport/types";

/** Services that a platform's client replaces by richer ones. */
export type ServiceClasses = { [Name in keyof Services]?: ServiceClass<Services[Name]> };

/** All fifteen services, wherever the tokens come from. */
export abstract class ServicesClient<
  Options extends ClientOptions = ClientOptions,
> extends BaseClient<Options> {
  readonly activities: ActivitiesService;
  readonly dashboards: DashboardsService;
  readonly entityFields: EntityFieldsService;
  readonly entityTypes: EntityTypesService;
  readonly exports: ExportsService;
  readonly files: FilesService;
  readonly imports: ImportsService;
  readonly labels: LabelsService;
  readonly programs: ProgramsService;
  readonly propertyFields: PropertyFieldsService;
  readonly recordViews: RecordViewsService;
  readonly records: RecordsService;
  readonly registration: RegistrationService;
  readonly resultTableTemplates: ResultTableTemplatesService;
  readonly workspace: WorkspaceService;

  constructor(
    options: Options,
    tokensFor: TokensFor<Options>,
    parent?: Shared,
    replaced: ServiceClasses = {},
  ) {
    super(options, tokensFor, parent);
    const { core } = this;
    this.activities = core.attach("activities", replaced.activities ?? ActivitiesService);
    this.dashboards = core.attach("dashboards", replaced.dashboards ?? DashboardsService);
    this.entityFields = core.attach("entityFields", replaced.entityFields ?? EntityFieldsService);
    this.entityTypes = core.attach("entityTypes", replaced.entityTypes ?? EntityTypesService);
    this.exports = core.attach("exports", replaced.exports ?? ExportsService);
    this.files = core.attach("files", replaced.files ?? FilesService);
    this.imports = core.attach("imports", replaced.imports ?? ImportsService);
    this.labels = core.attach("labels", replaced.labels ?? LabelsService);
    this.programs = core.attach("programs", replaced.programs ?? ProgramsService);
    this.propertyFields = core.attach("propertyFields", replaced.propertyFields ?? PropertyFieldsService);
    this.recordViews = core.attach("recordViews", replaced.recordViews ?? RecordViewsService);
    this.records = core.attach("records", replaced.records ?? RecordsService);
    this.registration = core.attach("registration", replaced.registration ?? RegistrationService);
    this.resultTableTemplates = core.attach(
      "resultTableTemplates",
      replaced.resultTableTemplates ?? ResultTableTemplatesService,
    );
    this.workspace = core.attach("workspace", replaced.workspace ?? WorkspaceService);
  }

  /**
   * Reports to an operation, for instance from a webhook's receiver. A refusal, a timeout (30 seconds unless
   * set) or a broken connection is a result, not an error. `POST /operations/{operationId}/callback`
   */
  postOperationCallback(
    operationId: string,
    payload: JsonObject,
    options?: RequestOptions,
  ): Promise<OperationCallbackResult> {
    return postOperationCallback(this.core, operationId, payload, options);
  }
}
