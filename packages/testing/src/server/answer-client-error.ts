import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

/** Responses to requests that Node could not parse, by error code. Any other code gets a 400. */
const REFUSALS: { readonly [code: string]: { status: number; code: string; message: string } } = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: "REQUEST_HEADER_FIELDS_TOO_LARGE",
    message: "The headers are larger than 64 KiB",
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: "REQUEST_TIMEOUT",
    message: "The request is incomplete",
  },
};
const NO_HTTP = { status: 400, code: "BAD_REQUEST", message: "This is not an HTTP request" };

/** Replaces Node's own response, which has no body, so clients of the API could not read it. */
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
  // Close the connection, because the start of the next request is unknown.
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}
