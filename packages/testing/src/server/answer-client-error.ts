import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

/** What Node could not read as a request, by the code of its error; anything else is a 400. */
const REFUSALS: { readonly [code: string]: { status: number; code: string; message: string } } = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: "REQUEST_HEADER_FIELDS_TOO_LARGE",
    message: "The headers are larger than 64 KiB",
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: "REQUEST_TIMEOUT",
    message: "The request did not come to its end",
  },
};
const NO_HTTP = { status: 400, code: "BAD_REQUEST", message: "This is no HTTP request" };

/** Node's own answer is a status without a body, which clients of the API cannot read. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const { status, code, message } = REFUSALS[error.code ?? ""] ?? NO_HTTP;
  const body = JSON.stringify({ code, message });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  // Where the next request would begin, nobody can tell.
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}
