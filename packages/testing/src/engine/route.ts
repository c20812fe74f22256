import type { ImportError } from "../faults/fault";
import type { Clock, World } from "../world/world";
import type { Json, JsonObject } from "./json";

export interface UploadedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** What a route is given: the decoded request and the world it may read and change. */
export interface Call {
  method: string;
  /** Decoded path segments of the route's `:names`. */
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Headers;
  /** The JSON body, `{}` where there was none. Routes check it; nothing is trusted. */
  body: JsonObject;
  /** Present on multipart requests: the `file` part, and the `body` part parsed into `body`. */
  file: UploadedFile | null;
  world: World;
  clock: Clock;
  /** A fault's: what an import that this request starts fails with. */
  importError?: ImportError | undefined;
}

/** A plain value is answered as 200 JSON; `undefined` as 204; a `Reply` as it is. */
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
  /** True where the body is multipart (`file`, and optionally `body`). */
  multipart?: boolean;
  /** The query parameters it knows; others are refused. Without it the route judges its query itself. */
  query?: readonly string[];
  handle(call: Call): Answer | Promise<Answer>;
}
