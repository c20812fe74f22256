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

/** The error body of Kaleidoscope. */
export const errorResponse = (status: number, code: string, message: string): Response =>
  jsonResponse(status, { code, message });

/** A route's answer as a response. */
export function respond(answer: Answer): Response {
  if (answer === undefined) return new Response(null, { status: 204 });
  if (answer instanceof Reply) {
    return new Response(answer.body as BodyInit | null, { status: answer.status, headers: answer.headers });
  }
  return new Response(JSON.stringify(answer), { headers: { "content-type": JSON_TYPE } });
}

/** A refusal as it was meant; anything else is a defect of the fake, told as a 500 so that a test sees it. */
export function respondToError(error: unknown): Response {
  if (error instanceof Refusal) return errorResponse(error.status, error.code, error.message);
  const message = error instanceof Error ? error.message : String(error);
  return errorResponse(500, "FAKE_DEFECT", `The fake failed, which is a bug of @kal/testing: ${message}`);
}
