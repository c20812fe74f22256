import type { ImportError } from "../faults/fault";
import type { Clock, World } from "../world/world";
import type { Json, JsonObject } from "./json";

export interface UploadedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** The argument of a route: the decoded request, and the world that the route may read and change. */
export interface Call {
  method: string;
  /** Decoded path segments of the route's `:names`. */
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Headers;
  /** The JSON body, or `{}` without one. It is unchecked: each route validates it. */
  body: JsonObject;
  /** The `file` part of a multipart request. Its `body` part is parsed into `body`. */
  file: UploadedFile | null;
  world: World;
  clock: Clock;
  /** Set by a fault: the error that an import started by this request fails with. */
  importError?: ImportError | undefined;
}

/** JSON becomes a 200, `undefined` a 204, and a `Reply` is sent unchanged. */
export type Answer = Json | undefined | Reply;

export class Reply {
  constructor(
    readonly status: number,
    readonly body: Uint8Array | string | null,
    readonly headers: Record<string, string> = {},
  ) {}
}

export interface Route {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** For example `/activities/:activityId/file/:fileId`. A trailing slash counts. */
  path: string;
  /** True if the body is multipart (`file`, and optionally `body`). */
  multipart?: boolean;
  /** The allowed query parameters; others are rejected. Without this, the route checks its query itself. */
  query?: readonly string[];
  handle(call: Call): Answer | Promise<Answer>;
}
