/** Ends a request with an answer of the handler's own. The message is for whoever builds the page; it quotes nothing of Kaleidoscope's. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

/**
 * On every answer. `no-transform` keeps compressing servers away: they would hold chunks back and hide how long a
 * download is. The policy disarms a document that somebody manages to open in place.
 */
export const PROTECTIVE_HEADERS: Readonly<Record<string, string>> = {
  "cache-control": "private, no-store, no-transform",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

export function jsonResponse(status: number, body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...PROTECTIVE_HEADERS, "content-type": "application/json", ...headers },
  });
}

export function refusalResponse({ status, code, message, headers }: Refusal): Response {
  return jsonResponse(status, { code, message }, headers);
}
