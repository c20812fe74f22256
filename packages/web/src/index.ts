/**
 * The SDK for pages: all of `@kal/core`, behind a proxy and without secrets, with downloads to the user's disk.
 *
 * @packageDocumentation
 */

export * from "@kal/core";
export { KaleidoscopeClient } from "./client/client";
export { createClient, WebBaseClient } from "./client/create-client";
export type { ProxyOptions, TokenOptions, WebClientOptions, WebClientOverrides } from "./client/options";
export { WebExportsService } from "./files/exports";
export type { FileStream } from "./files/file-stream";
export { WebFilesService } from "./files/files";
export type { SaveOptions } from "./files/save";
