import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { listen, type Served } from "./listen";

/** A server that hands out tokens and leaves the rest to a handler: for what the fake holds in memory or does too well. */
export async function serve(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Served> {
  const listener: RequestListener = (request, response) => {
    if (request.url !== "/auth/oauth/token") return handle(request, response);
    request.resume();
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify({ access_token: "access", refresh_token: "refresh", expires_in: 3600 }));
  };
  return listen(listener);
}

/** Sends a piece again and again until that many bytes have gone, no faster than they are taken. */
export function sendBytes(response: ServerResponse, piece: Uint8Array, total: number): void {
  let left = total;
  const more = () => {
    while (left > 0) {
      const next = left < piece.length ? piece.subarray(0, left) : piece;
      left -= next.length;
      if (!response.write(next)) return void response.once("drain", more);
    }
    response.end();
  };
  more();
}
