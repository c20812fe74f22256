import { unauthorized } from "../engine/refusal";
import type { TokenTable } from "./token-table";

const HEADER = "x-kal-authorization";

/** Lets a request with a live token pass. `Authorization` is not looked at: it belongs to Google IAP. */
export function authorize(headers: Headers, tokens: TokenTable): void {
  const value = headers.get(HEADER);
  if (value === null) throw unauthorized("The X-Kal-Authorization header is missing.");
  const token = /^Bearer (\S+)$/.exec(value)?.[1];
  if (token === undefined) throw unauthorized("X-Kal-Authorization must be: Bearer <access token>.");
  if (!tokens.isLive(token)) throw unauthorized("The access token is unknown, expired or revoked.");
}
