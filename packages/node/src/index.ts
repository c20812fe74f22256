/**
 * The SDK for Node: all of `@kal/core`, credentials from the environment, files to and from the disk.
 *
 * @packageDocumentation
 */

export * from "@kal/core";
export type { DownloadFilesProgress } from "./batch/batch-progress";
export { distinctFileNames } from "./batch/distinct-file-names";
export type {
  DownloadFileProgress,
  DownloadFilesItem,
  DownloadFilesOptions,
  DownloadFilesResult,
} from "./batch/download-batch";
export { KaleidoscopeClient, type NodeClientOptions } from "./client";
export { FileExistsError } from "./errors/file-exists-error";
export { type GoogleAuthLike, type GoogleIapOptions, googleIapToken } from "./google/google-iap-token";
export type { ConnectionOptions } from "./http/connections";
export { type HttpSend, httpSend } from "./http/http-send";
export type { TlsOptions } from "./http/tls-options";
export { type IoRedisClient, type NodeRedisClient, redisTokenStore } from "./redis/redis-token-store";
export { NodeExportsService, type PullDataOptions } from "./services/exports";
export { type DownloadFileOptions, NodeFilesService } from "./services/files";
export type { Overwrite } from "./transfer/overwrite";
export { type FileFromPathOptions, fileFromPath } from "./upload/file-from-path";
