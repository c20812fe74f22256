import { AuthenticationError } from "../errors/authentication-error";
import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import { TimeoutError } from "../errors/timeout-error";
import type { AuditHooks } from "./audit";
import { Refusal, refusalResponse } from "./refusal";

/** What a handler finds out on its way, for `onResponse`. */
export interface Progress<User extends object> {
  path: string | null;
  user: User | null;
}

/** Runs a handler so that whatever happens ends in an answer, tells nothing that is not meant for pages, and is recorded. */
export async function handle<User extends object>(
  request: Request,
  hooks: AuditHooks<User>,
  steps: (progress: Progress<User>) => Promise<Response>,
): Promise<Response> {
  const startedAt = performance.now();
  const progress: Progress<User> = { path: null, user: null };
  let answer: Response;
  let code: string | null = null;
  let failure: unknown = null;
  try {
    answer = await steps(progress);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : translate(error);
    if (refusal !== error) failure = error;
    code = refusal.code;
    answer = refusalResponse(refusal);
  }
  try {
    await hooks.onResponse?.({
      request,
      method: request.method,
      ...progress,
      status: answer.status,
      code,
      error: failure,
      durationMs: Math.round(performance.now() - startedAt),
    });
  } catch {
    // The answer exists; a failing log must not take it away.
  }
  return answer;
}

/** Messages of errors may name hosts and quote answers, so none is passed on. */
function translate(error: unknown): Refusal {
  if (TimeoutError.is(error))
    return new Refusal(504, "upstream_timeout", "Kaleidoscope did not answer in time. Try again.");
  if (AuthenticationError.is(error))
    return new Refusal(502, "upstream_unauthorized", "The server could not sign in to Kaleidoscope.");
  if (KaleidoscopeError.is(error))
    return new Refusal(502, "upstream_unreachable", "The server could not reach Kaleidoscope. Try again.");
  return new Refusal(500, "proxy_error", "The server failed on this request.");
}
