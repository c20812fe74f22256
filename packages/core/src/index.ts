/**
 * The SDK for every runtime with `fetch`: the client, its services and entities, credentials and errors.
 *
 * @packageDocumentation
 */

export { TokenEndpointSource } from "./auth/token-endpoint";
export type { TokenEndpoint } from "./auth/token-request";
export { noToken, staticToken, type TokenSource } from "./auth/token-source";
export type { TokenRenewal, TokenStore } from "./auth/token-store";
export type { Tokens } from "./auth/tokens";
export { BaseClient } from "./base-client";
export type { CacheOptions } from "./cache/read-cache";
export { KaleidoscopeClient } from "./client";
export type { Shared, TokensFor } from "./connection";
export { PROD_API_URL, TIMEOUT_MAXIMUM, VALID_CONTENT_TYPES } from "./constants";
export { createClient } from "./create-client";
export { type DownloadOptions, type DownloadProgress, FileDownload, type PartialContent } from "./download";
export { Entity } from "./entity";
export * from "./errors/index";
export { exportData } from "./export-data";
export { safeFileName } from "./file-name";
export type { JsonObject, JsonValue } from "./json";
export type { OperationCallbackResult } from "./operation-callback";
export type { ClientOptions } from "./options";
export { Service, type ServiceClass, type ServiceClasses, type Services } from "./service";
export * from "./services/activities/index";
export * from "./services/dashboards/index";
export * from "./services/entity-fields/index";
export { EntityType, EntityTypesService } from "./services/entity-types";
export { type ExportQuery, ExportsService } from "./services/exports";
export { FilesService, type OpenFileOptions } from "./services/files";
export * from "./services/imports/index";
export { Label, LabelsService } from "./services/labels";
export { Program, ProgramsService } from "./services/programs";
export { PropertyField, PropertyFieldsService } from "./services/property-fields";
export * from "./services/record-views/index";
export * from "./services/records/index";
export * from "./services/registration/index";
export * from "./services/result-table-templates/index";
export * from "./services/workspace/index";
export { ServicesClient } from "./services-client";
export { type Fetch, fetchSend } from "./transport/fetch-send";
export type { FileContent } from "./transport/multipart";
export type {
  IncomingResponse,
  Logger,
  Method,
  Middleware,
  OutgoingBody,
  OutgoingRequest,
  ReadOptions,
  RequestOptions,
  Send,
} from "./transport/types";
