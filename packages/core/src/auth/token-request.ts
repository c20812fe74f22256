import { AuthenticationError } from "../errors/authentication-error";
import { jsonOrText } from "../transport/decode-json";
import { describeBody } from "../transport/describe-body";
import { Exchange } from "../transport/exchange";
import { jsonText } from "../transport/json-text";
import { limitsFromNow } from "../transport/limits";
import { quotable } from "../transport/read-body";
import { retryAfterMs } from "../transport/retry-after";
import { waitBefore } from "../transport/retry-policy";
import { secretsOf } from "../transport/sent-secrets";
import type { OutgoingRequest, Send } from "../transport/types";
import { Watch } from "../transport/watch";
import type { JsonValue } from "../util/json";
import { sleep } from "../util/sleep";

/** No token is as long. */
const MOST_BYTES = 1024 * 1024;

function refuseLarge(bytes: number): void {
  if (bytes > MOST_BYTES)
    throw new AuthenticationError(
      "The token endpoint answered with more than 1 MiB, which is no token. Check the url option.",
    );
}

/** Where tokens are asked for, and how. */
export interface TokenEndpoint {
  /** Absolute address of the endpoint. */
  url: string;
  /** Sends the token requests. */
  send: Send;
  /** Extra headers of token requests. */
  headers: () => Promise<Record<string, string>>;
  /** Milliseconds until the answer begins. */
  timeoutMs: number;
  /** How often a request that cannot have had an effect is repeated. */
  maxRetries: number;
}

/** What the endpoint said. `body` is decoded JSON, or the text where it is none. */
export interface TokenAnswer {
  status: number;
  body: JsonValue;
  /** Returns the body as errors may hold it: without what was sent, and without tokens. */
  quote(): JsonValue;
}

/**
 * Asks a token endpoint with a form, as OAuth has it, or with JSON; with retries on 429 and 5xx. Throws
 * `ConnectionError` or `TimeoutError` when there was no answer; any status comes back as an answer. Redirects are not followed: the body holds secrets.
 *
 * No caller's signal reaches it: others wait for the same token, and a refresh that is broken off may have
 * been granted. Each caller bounds its own wait.
 */
export async function requestToken(
  endpoint: TokenEndpoint,
  form: Record<string, string> | null,
  json: Record<string, string> = {},
): Promise<TokenAnswer> {
  for (let retry = 1; ; retry++) {
    const watch = new Watch("The token request", limitsFromNow(endpoint.timeoutMs));
    try {
      const headers = {
        "content-type": form ? "application/x-www-form-urlencoded" : "application/json",
        ...(await watch.guard(endpoint.headers())),
      };
      const body = form ? new URLSearchParams(form).toString() : jsonText(json);
      const { url, send } = endpoint;
      const sent: OutgoingRequest = { method: "POST", url, headers, body, signal: watch.signal };
      const response = await watch.guard(send(sent));
      watch.sign();
      const exchange = new Exchange("the token request", response, watch, false, sent);
      const passing = response.status === 429 || response.status >= 500;
      const waitMs = waitBefore(retry, retryAfterMs(response.headers.get("retry-after")));
      if (!passing || retry > endpoint.maxRetries || waitMs === Number.POSITIVE_INFINITY) {
        const text = await exchange.text(refuseLarge);
        const quote = () => quotable(text, secretsOf(sent, secretsOfForm(form ?? json)));
        return { status: response.status, body: jsonOrText(text), quote };
      }
      exchange.cancel();
      await sleep(waitMs);
    } finally {
      watch.release();
    }
  }
}

/** The grant's own words are no secrets; the id and the secret are, and both together, as `Basic` has them. */
function secretsOfForm({ grant_type: _, ...form }: Record<string, string>): string[] {
  return [...Object.values(form), `${form.client_id}:${form.client_secret}`];
}

/** Returns the error for an answer that holds no token. It quotes what the endpoint said. */
export function refusal(answer: TokenAnswer, advice: string): AuthenticationError {
  const body = answer.quote();
  const said = describeBody(body);
  return new AuthenticationError(
    `Kaleidoscope gave no token (status ${answer.status}${said && `, ${said}`}). ${advice}`,
    answer.status,
    { body },
  );
}
