import { alterRequest, alterResponse } from "../faults/alter-response";
import { ConnectionLost } from "../faults/connection-lost";
import type { Fault } from "../faults/fault";
import type { FaultQueue } from "../faults/fault-queue";
import { standIn } from "../faults/stand-in";
import { wait } from "../faults/wait";
import { readBytes } from "./read-bytes";
import { type ReceivedRequest, receive } from "./received";
import { errorResponse } from "./respond";
import { type Service, serve } from "./serve";

export interface Front extends Service {
  faults: FaultQueue;
  requests: ReceivedRequest[];
  /** The path of the fake's own address, without a trailing slash. */
  basePath: string;
}

/** Returns the path relative to the fake's base path, or null if it is outside. */
function localPath(front: Front, pathname: string): string | null {
  return pathname.startsWith(`${front.basePath}/`) ? pathname.slice(front.basePath.length) : null;
}

const decoded = (pathname: string): string => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
};

async function answer(
  front: Front,
  request: Request,
  entry: ReceivedRequest,
  fault: Fault,
): Promise<Response> {
  if (fault.reset) throw new ConnectionLost();
  const replaced = standIn(fault);
  if (replaced) return replaced;
  const url = new URL(request.url);
  const pathname = localPath(front, url.pathname);
  if (pathname === null) {
    return errorResponse(404, "NOT_FOUND", `Route ${request.method}:${url.pathname} not found`);
  }
  const incoming = {
    method: request.method,
    pathname,
    query: url.searchParams,
    headers: alterRequest(fault, request.headers),
    readBytes: (limit: number) => readBytes(request, limit),
    importError: fault.importError,
  };
  const response = await serve(front, incoming, entry);
  if (fault.commitThenCut) throw new ConnectionLost();
  return response;
}

/**
 * Handles one request: logs it, applies the next matching fault, and serves it.
 *
 * @throws ConnectionLost if a fault resets the connection; the signal's reason if it aborts.
 */
export async function handle(front: Front, request: Request, signal: AbortSignal): Promise<Response> {
  const url = new URL(request.url);
  const path = decoded(localPath(front, url.pathname) ?? url.pathname);
  const entry = receive(request.method, path, url, request.headers);
  front.requests.push(entry);
  const fault = front.faults.take(request.method, path) ?? {};
  if (fault.latencyMs !== undefined) await wait(fault.latencyMs, signal);
  const response = await alterResponse(fault, await answer(front, request, entry, fault), signal);
  entry.status = response.status;
  return response;
}
