/**
 * The SDK for pages: all of `@kal/core`, behind a proxy and without secrets, with downloads to the user's disk.
 *
 * @packageDocumentation
 */

export * from "@kal/core";
export { KaleidoscopeClient } from "./client/client";
export { createClient, WebBaseClient } from "./client/create-client";
export type { ProxyOptions, TokenOptions, WebClientOptions, WebClientOverrides } from "./client/options";
export type { FileStream } from "./download/file-stream";
export type { SaveOptions } from "./download/save-to-disk";
export { WebExportsService } from "./services/exports";
export { WebFilesService } from "./services/files";
