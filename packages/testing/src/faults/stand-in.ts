import { errorResponse } from "../engine/respond";
import type { Fault } from "./fault";

const CODES: Record<number, string> = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  408: "REQUEST_TIMEOUT",
  409: "CONFLICT",
  422: "UNPROCESSABLE_ENTITY",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL_SERVER_ERROR",
  502: "BAD_GATEWAY",
  503: "SERVICE_UNAVAILABLE",
  504: "GATEWAY_TIMEOUT",
};

const PAGE = "<!doctype html><title>Unavailable</title><h1>The page is not available</h1>";

const mayHaveBody = (status: number) => status !== 204 && status !== 205 && status !== 304;

function withBody(fault: Fault, status: number): Response {
  if (!mayHaveBody(status)) return new Response(null, { status });
  if (fault.html !== undefined) {
    const page = fault.html === true ? PAGE : fault.html;
    return new Response(page, { status, headers: { "content-type": "text/html; charset=utf-8" } });
  }
  if (fault.redirectTo !== undefined && fault.body === undefined) return new Response(null, { status });
  if (fault.body === undefined) {
    return errorResponse(status, CODES[status] ?? "INJECTED", `Injected by a fault: status ${status}.`);
  }
  if (typeof fault.body === "string") return new Response(fault.body, { status });
  const headers = { "content-type": "application/json; charset=utf-8" };
  return new Response(JSON.stringify(fault.body), { status, headers });
}

function statusOf(fault: Fault): number | null {
  if (fault.status !== undefined) return fault.status;
  if (fault.redirectTo !== undefined) return 302;
  if (fault.retryAfter !== undefined) return 429;
  return fault.body !== undefined || fault.html !== undefined ? 200 : null;
}

/** Returns the response of a fault, or null if the fault lets the request be handled. */
export function standIn(fault: Fault): Response | null {
  const status = statusOf(fault);
  if (status === null) return null;
  const response = withBody(fault, status);
  if (fault.redirectTo !== undefined) response.headers.set("location", fault.redirectTo);
  if (fault.retryAfter !== undefined) {
    const after = fault.retryAfter;
    response.headers.set("retry-after", after instanceof Date ? after.toUTCString() : String(after));
  }
  return response;
}
