export { noToken, staticToken, type TokenSource } from "./auth/token-source";
export type { CacheOptions } from "./cache/read-cache";
export { BaseClient, KaleidoscopeClient, type ServiceClasses } from "./client";
export { PROD_API_URL, TIMEOUT_MAXIMUM, VALID_CONTENT_TYPES } from "./constants";
export { createClient } from "./create-client";
export { type DownloadOptions, type DownloadProgress, FileDownload, type PartialContent } from "./download";
export { Entity } from "./entity";
export * from "./errors/index";
export { safeFileName } from "./file-name";
export type { JsonObject, JsonValue } from "./json";
export type { ClientOptions } from "./options";
export { Service, type ServiceClass, type Services } from "./service";
export { ActivitiesService } from "./services/activities/activities-service";
export { Activity } from "./services/activities/activity";
export { FilesService, type OpenFileOptions } from "./services/files";
export { Program, ProgramsService } from "./services/programs";
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
