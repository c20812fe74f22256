import { KaleidoscopeAPIError } from "../errors/api-error";
import { ConnectionError } from "../errors/connection-error";
import { TimeoutError } from "../errors/timeout-error";
import type { ActivityIdentifier } from "../services/activities/activity-params";
import { activityId } from "../services/resolve-id";
import { jsonOrText } from "../transport/decode-json";
import { path } from "../transport/path";
import type { RequestOptions } from "../transport/types";
import type { JsonObject, JsonValue } from "../util/json";
import type { ClientCore } from "./client-core";

/** How a callback was received. */
export interface OperationCallbackResult {
  /** True for a status from 200 to 299. */
  ok: boolean;
  /** `null` where there was no response. */
  status_code: number | null;
  /** Decoded JSON, else text; `null` for an empty body. */
  response: JsonValue;
  /** Why there was no response; `null` where there was one. */
  error: string | null;
}

const DEFAULT_TIMEOUT_MS = 30_000;

/** Reports to an operation. A refusal or a broken connection is a result, not an error; failed credentials still throw. */
export async function postOperationCallback(
  core: ClientCore,
  operation: ActivityIdentifier,
  payload: JsonObject,
  options?: RequestOptions,
): Promise<OperationCallbackResult> {
  const request = { ...options, timeoutMs: options?.timeoutMs ?? DEFAULT_TIMEOUT_MS };
  const target = path`/operations/${await activityId(core, operation, request)}/callback`;
  try {
    const call = { method: "POST", path: target, body: payload, options: request } as const;
    return await core.api.open(call, async (exchange) => ({
      ok: exchange.status < 300,
      status_code: exchange.status,
      response: jsonOrText(await core.api.textOf(exchange, call)),
      error: null,
    }));
  } catch (error) {
    if (error instanceof KaleidoscopeAPIError) {
      return { ok: false, status_code: error.status, response: error.body, error: null };
    }
    if (error instanceof ConnectionError || error instanceof TimeoutError) {
      return { ok: false, status_code: null, response: null, error: error.message };
    }
    throw error;
  }
}
