/**
 * The SDK for every runtime with `fetch`: the client, its services and entities, credentials and errors.
 *
 * @packageDocumentation
 */

export { TokenEndpointSource } from "./auth/token-endpoint-source";
export type { TokenEndpoint } from "./auth/token-request";
export { noToken, staticToken, type TokenSource } from "./auth/token-source";
export type { TokenRenewal, TokenStore } from "./auth/token-store";
export type { Tokens } from "./auth/tokens";
export type { CacheOptions } from "./cache/read-cache";
export { BaseClient } from "./client/base-client";
export type { ClientOptions } from "./client/client-options";
export { PROD_API_URL, TIMEOUT_MAXIMUM, VALID_CONTENT_TYPES } from "./client/client-options";
export type { TokensFor } from "./client/connection";
export { createClient } from "./client/create-client";
export { KaleidoscopeClient } from "./client/kaleidoscope-client";
export type { OperationCallbackResult } from "./client/operation-callback";
export type { CustomRequest, CustomRequestOptions } from "./client/request";
export type { ServiceClasses, Services } from "./client/services";
export { ServicesClient } from "./client/services-client";
export { Entity } from "./entities/entity";
export * from "./errors/index";
export {
  type DownloadOptions,
  type DownloadProgress,
  FileDownload,
  type PartialContent,
} from "./files/download";
export type { FileInput, NamedFile } from "./files/file-arguments";
export { safeFileName } from "./files/file-name";
export type { FileContent } from "./files/multipart";
export * from "./services/activities/index";
export * from "./services/dashboards/index";
export * from "./services/entity-fields/index";
export { EntityType, EntityTypesService } from "./services/entity-types";
export { exportData } from "./services/export-data";
export { type ExportQuery, ExportsService } from "./services/exports";
export type { ExtraFields } from "./services/extra-fields";
export { FilesService, type OpenFileOptions } from "./services/files";
export * from "./services/imports/index";
export { Label, LabelsService } from "./services/labels";
export { Program, ProgramsService } from "./services/programs";
export { PropertyField, PropertyFieldsService } from "./services/property-fields";
export * from "./services/record-views/index";
export * from "./services/records/index";
export * from "./services/registration/index";
export * from "./services/result-table-templates/index";
export { Service, type ServiceClass } from "./services/service";
export * from "./services/workspace/index";
export { type Fetch, fetchSend } from "./transport/fetch-send";
export type { Query } from "./transport/query";
export type {
  CallInfo,
  IncomingResponse,
  Logger,
  LogLevel,
  Method,
  Middleware,
  OutgoingBody,
  OutgoingRequest,
  ReadOptions,
  RequestOptions,
  ResponseInfo,
  Send,
} from "./transport/types";
export type { AsyncList, PageOptions } from "./util/async-list";
export type { JsonObject, JsonValue } from "./util/json";
export { type Unlisted, unlisted } from "./util/unlisted";
export * from "./values/index";
