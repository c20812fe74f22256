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
import { WorkspaceService } from "../services/workspace/workspace-service";
import type { RequestOptions } from "../transport/types";
import type { JsonObject } from "../util/json";
import { BaseClient } from "./base-client";
import type { ClientOptions } from "./client-options";
import type { Shared, TokensFor } from "./connection";
import { type OperationCallbackResult, postOperationCallback } from "./operation-callback";
import type { ServiceClasses, Services } from "./service";

const SERVICES: Required<ServiceClasses> = {
  activities: ActivitiesService,
  dashboards: DashboardsService,
  entityFields: EntityFieldsService,
  entityTypes: EntityTypesService,
  exports: ExportsService,
  files: FilesService,
  imports: ImportsService,
  labels: LabelsService,
  programs: ProgramsService,
  propertyFields: PropertyFieldsService,
  recordViews: RecordViewsService,
  records: RecordsService,
  registration: RegistrationService,
  resultTableTemplates: ResultTableTemplatesService,
  workspace: WorkspaceService,
};

/** All fifteen services, wherever the tokens come from. */
export abstract class ServicesClient<Options extends ClientOptions = ClientOptions>
  extends BaseClient<Options>
  implements Services
{
  declare readonly activities: ActivitiesService;
  declare readonly dashboards: DashboardsService;
  declare readonly entityFields: EntityFieldsService;
  declare readonly entityTypes: EntityTypesService;
  declare readonly exports: ExportsService;
  declare readonly files: FilesService;
  declare readonly imports: ImportsService;
  declare readonly labels: LabelsService;
  declare readonly programs: ProgramsService;
  declare readonly propertyFields: PropertyFieldsService;
  declare readonly recordViews: RecordViewsService;
  declare readonly records: RecordsService;
  declare readonly registration: RegistrationService;
  declare readonly resultTableTemplates: ResultTableTemplatesService;
  declare readonly workspace: WorkspaceService;

  /** `replaced` are services that a platform's client has richer ones for. */
  constructor(
    options: Options,
    tokensFor: TokensFor<Options>,
    parent?: Shared,
    replaced: ServiceClasses = {},
  ) {
    super(options, tokensFor, parent);
    this.attach({ ...SERVICES, ...replaced });
  }

  /**
   * Reports to an operation, for instance from a webhook's receiver. A refusal, a timeout (30 seconds unless
   * set) or a broken connection is a result, not an error. `POST /operations/{operationId}/callback`
   *
   * @example
   * ```ts
   * const result = await client.postOperationCallback(activity.id, { state: "done" });
   * if (!result.ok) console.log(result.status_code, result.error ?? result.response);
   * ```
   */
  postOperationCallback(
    operationId: string,
    payload: JsonObject,
    options?: RequestOptions,
  ): Promise<OperationCallbackResult> {
    return postOperationCallback(this.core, operationId, payload, options);
  }
}
