/**
 * The SDK for Node: all of `@kal/core`, credentials from the environment, files to and from the disk.
 *
 * @packageDocumentation
 */

export * from "@kal/core";
export { type GoogleAuthLike, type GoogleIapOptions, googleIapToken } from "./auth/google-iap-token";
export { type IoRedisClient, type NodeRedisClient, redisTokenStore } from "./auth/redis-token-store";
export { KaleidoscopeClient, type NodeClientOptions } from "./client/client";
export type {
  DownloadFileOptions,
  DownloadFileProgress,
  DownloadFilesItem,
  DownloadFilesOptions,
  DownloadFilesProgress,
  DownloadFilesResult,
} from "./download/options";
export { distinctFileNames } from "./download/target/distinct-file-names";
export { FileExistsError } from "./download/target/file-exists-error";
export type { Overwrite } from "./download/target/overwrite";
export type { ConnectionOptions, TlsOptions } from "./http/connections";
export { type HttpSend, httpSend } from "./http/http-send";
export { NodeExportsService, type PullDataOptions } from "./services/exports";
export { NodeFilesService } from "./services/files";
export { type FileFromPathOptions, fileFromPath } from "./upload/file-from-path";
