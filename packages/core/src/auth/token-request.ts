import { AuthenticationError } from "../errors/authentication-error";
import { CallTimeouts } from "../transport/call-timeouts";
import { jsonOrText } from "../transport/decode-json";
import { describeBody } from "../transport/describe-body";
import { Exchange } from "../transport/exchange";
import { jsonText } from "../transport/json-text";
import { limitsFromNow } from "../transport/limits";
import { quotable } from "../transport/read-body";
import { retryDelay } from "../transport/retry-delay";
import { waitBefore } from "../transport/retry-policy";
import { secretsOf } from "../transport/sent-secrets";
import type { OutgoingRequest, Send } from "../transport/types";
import type { JsonValue } from "../util/json";
import { sleep } from "../util/sleep";

/** No token response is this large. */
const MOST_BYTES = 1024 * 1024;

function refuseLarge(bytes: number): void {
  if (bytes > MOST_BYTES)
    throw new AuthenticationError(
      "The token endpoint answered with more than 1 MiB, which cannot be a token. Check the url option.",
    );
}

/** Where and how to request tokens. */
export interface TokenEndpoint {
  /** Absolute URL of the endpoint. */
  url: string;
  /** Sends the token requests. */
  send: Send;
  /** Extra headers of token requests. */
  headers: () => Promise<Record<string, string>>;
  /** Milliseconds until the response begins. */
  timeoutMs: number;
  /** Maximum number of retries after a response that proves the request had no effect. */
  maxRetries: number;
}

/** The endpoint's response. `body` is decoded JSON, or the text if it is not JSON. */
export interface TokenResponse {
  status: number;
  body: JsonValue;
  /** Returns the body as errors may quote it: without the sent secrets and without tokens. */
  quote(): JsonValue;
}

/**
 * Sends a token request as a form, as in OAuth, or as JSON. Retries on 429 and 5xx. Throws `ConnectionError` or
 * `TimeoutError` if there is no response, and returns a response of any status. Does not follow redirects, because
 * the request body contains secrets.
 *
 * The caller's signal does not abort the request: other callers wait for the same token, and the server may already
 * have granted an aborted refresh. Each caller limits its own wait.
 */
export async function requestToken(
  endpoint: TokenEndpoint,
  form: Record<string, string> | null,
  json: Record<string, string> = {},
): Promise<TokenResponse> {
  for (let retry = 1; ; retry++) {
    const timeouts = new CallTimeouts("The token request", limitsFromNow(endpoint.timeoutMs));
    try {
      const headers = {
        "content-type": form ? "application/x-www-form-urlencoded" : "application/json",
        ...(await timeouts.guard(endpoint.headers())),
      };
      const body = form ? new URLSearchParams(form).toString() : jsonText(json);
      const { url, send } = endpoint;
      const sent: OutgoingRequest = { method: "POST", url, headers, body, signal: timeouts.signal };
      const response = await timeouts.guard(send(sent));
      timeouts.markActivity();
      const exchange = new Exchange("the token request", response, timeouts, false, sent);
      const passing = response.status === 429 || response.status >= 500;
      const waitMs = waitBefore(
        retry,
        retryDelay((name) => response.headers.get(name)),
      );
      if (!passing || retry > endpoint.maxRetries || waitMs === Number.POSITIVE_INFINITY) {
        const text = await exchange.text(refuseLarge);
        const quote = () => quotable(text, secretsOf(sent, secretsOfForm(form ?? json)));
        return { status: response.status, body: jsonOrText(text), quote };
      }
      exchange.cancel();
      await sleep(waitMs);
    } finally {
      timeouts.release();
    }
  }
}

/**
 * The grant type is public. The id and the secret, which follow it, are not, nor is the pair of both that `Basic`
 * authentication sends. By position, because a page's bundle must not even name what a page may not have.
 */
function secretsOfForm({ grant_type: _, ...form }: Record<string, string>): string[] {
  const values = Object.values(form);
  return [...values, values.join(":")];
}

/** Returns the error for a response without a token. It quotes what the endpoint said. */
export function tokenError(answer: TokenResponse, advice: string): AuthenticationError {
  const body = answer.quote();
  const said = describeBody(body);
  return new AuthenticationError(
    `Kaleidoscope gave no token (status ${answer.status}${said && `, ${said}`}). ${advice}`,
    answer.status,
    { body },
  );
}
