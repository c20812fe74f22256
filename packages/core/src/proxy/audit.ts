import type { Intent } from "./authorize";

/** A request that has been let in and is about to be forwarded. */
export interface ProxyRequestEvent<User extends object> extends Intent {
  /** The page's request, its body unread. */
  request: Request;
  /** What `authorize` gave; `null` where it gave `true`. */
  user: User | null;
}

/** How a request ended. */
export interface ProxyResponseEvent<User extends object> {
  /** The page's request. */
  request: Request;
  /** Its HTTP method. */
  method: string;
  /** `null` for a token, and where the request was refused before its path was understood. */
  path: string | null;
  /** `null` where nobody was asked, or `authorize` gave `true`. */
  user: User | null;
  /** The status of the answer. */
  status: number;
  /** Why the handler answered by itself; `null` for an answer of Kaleidoscope's, or of `authorize`. */
  code: string | null;
  /** What went wrong inside, for your logs. It is never part of an answer. */
  error: unknown;
  /** Milliseconds until the answer began. */
  durationMs: number;
}

/** Functions that hear of every request. */
export interface AuditHooks<User extends object> {
  /** Called before a request is forwarded, and waited for. Where it throws, nothing is forwarded: what cannot be recorded does not happen. */
  onRequest?: ((event: ProxyRequestEvent<User>) => void | Promise<void>) | undefined;
  /** Called for every request, refused ones included, when its answer begins. What it throws is ignored. */
  onResponse?: ((event: ProxyResponseEvent<User>) => void | Promise<void>) | undefined;
}
