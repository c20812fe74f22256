import { Refusal } from "../engine/refusal";
import { jsonResponse } from "../engine/respond";
import type { Grant, TokenPair, TokenTable } from "./token-table";

export const TOKEN_PATH = "/auth/oauth/token";

export interface TokenEndpoint {
  tokens: TokenTable;
  clientId: string;
  clientSecret: string;
  /** Called once per token request, and again with `issued` if tokens are issued. */
  count(what: "requests" | "issued", grant: Grant): void;
}

const FORM = "application/x-www-form-urlencoded";

function field(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (!value) throw new Refusal(400, "invalid_request", `The form field ${name} is missing.`);
  return value;
}

function byCredentials(endpoint: TokenEndpoint, form: URLSearchParams): TokenPair {
  const right =
    field(form, "client_id") === endpoint.clientId && field(form, "client_secret") === endpoint.clientSecret;
  // Do not echo the request: the response may end up in a log.
  if (!right) throw new Refusal(401, "invalid_client", "The client id or the client secret is wrong.");
  return endpoint.tokens.begin();
}

function byRefreshToken(endpoint: TokenEndpoint, form: URLSearchParams): TokenPair {
  const pair = endpoint.tokens.rotate(field(form, "refresh_token"));
  if (!pair)
    throw new Refusal(400, "invalid_grant", "The refresh token is unknown, revoked, or was used before.");
  return pair;
}

function grantOf(form: URLSearchParams): Grant {
  const grant = field(form, "grant_type");
  if (grant === "client_credentials" || grant === "refresh_token") return grant;
  const known = "client_credentials or refresh_token";
  throw new Refusal(400, "unsupported_grant_type", `grant_type must be ${known}.`);
}

/** `POST /auth/oauth/token`: accepts credentials in a form, and returns a new token pair. */
export function answerTokenRequest(endpoint: TokenEndpoint, contentType: string, body: string): Response {
  if (!contentType.toLowerCase().startsWith(FORM)) {
    throw new Refusal(415, "FST_ERR_CTP_INVALID_MEDIA_TYPE", `Token requests must be sent as ${FORM}.`);
  }
  const form = new URLSearchParams(body);
  const grant = grantOf(form);
  endpoint.count("requests", grant);
  const pair =
    grant === "client_credentials" ? byCredentials(endpoint, form) : byRefreshToken(endpoint, form);
  endpoint.count("issued", grant);
  return jsonResponse(
    200,
    {
      access_token: pair.accessToken,
      refresh_token: pair.refreshToken,
      expires_in: endpoint.tokens.lifetimeSeconds,
      token_type: "Bearer",
    },
    { "cache-control": "no-store" },
  );
}
