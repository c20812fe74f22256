import type { JsonObject } from "./json";
import { Refusal } from "./refusal";
import { type Answer, Reply } from "./route";

const JSON_TYPE = "application/json; charset=utf-8";

export const jsonResponse = (
  status: number,
  body: JsonObject,
  headers: Record<string, string> = {},
): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": JSON_TYPE, ...headers } });

/** Returns a response with Kaleidoscope's error body. */
export const errorResponse = (status: number, code: string, message: string): Response =>
  jsonResponse(status, { code, message });

/** Converts a route's result to a response. */
export function respond(answer: Answer): Response {
  if (answer === undefined) return new Response(null, { status: 204 });
  if (answer instanceof Reply) {
    return new Response(answer.body as BodyInit | null, { status: answer.status, headers: answer.headers });
  }
  return new Response(JSON.stringify(answer), { headers: { "content-type": JSON_TYPE } });
}

/** Converts a refusal to its response. Other errors are bugs in the fake and become a 500, so that tests see them. */
export function respondToError(error: unknown): Response {
  if (error instanceof Refusal) return errorResponse(error.status, error.code, error.message);
  const message = error instanceof Error ? error.message : String(error);
  return errorResponse(500, "FAKE_DEFECT", `The fake failed, which is a bug of @kal/testing: ${message}`);
}
