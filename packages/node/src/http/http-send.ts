import type { Agent, ClientRequest } from "node:http";
import type { Socket } from "node:net";
import {
  fetchSend,
  type IncomingResponse,
  KaleidoscopeError,
  type OutgoingRequest,
  type Send,
} from "@kal/core";
import { abortReason, throwIfAborted } from "../util/replaced-globals";
import { type ConnectionOptions, Connections, type Protocol } from "./connections";
import { getHeader } from "./get-header";
import { HttpResponse } from "./http-response";
import { type DirectRequest, onAbort } from "./on-abort";
import { bodyLength, sendBody } from "./request-body";
import { explainHeaderError, requestHeaders } from "./request-headers";
import { splitUrl, type UrlParts } from "./split-url";

/** A `Send` with its own connections. */
export interface HttpSend extends Send {
  /** Closes the idle connections. Calls in progress continue, and later calls open new connections. */
  close(): void;
  [Symbol.dispose](): void;
}

/**
 * Returns a `Send` over `node:http` and `node:https` with connections that are kept alive: about twice as fast as
 * `fetch`. Calls with `fetchOptions` use the global `fetch`, the only one that understands them.
 *
 * @example
 * ```ts
 * import { httpSend, KaleidoscopeClient } from "@kal/node";
 * using send = httpSend({ maxSockets: 4 }); // `using` closes it
 * const client = new KaleidoscopeClient({ send });
 * await client.programs.getPrograms();
 * ```
 */
export function httpSend(options: ConnectionOptions = {}): HttpSend {
  const connections = new Connections(options);
  const withFetch = fetchSend();
  const send = (request: DirectRequest) => {
    // A caller with `onAbort` has checked already, and reading `request.signal` would create a signal.
    if (!request.onAbort && request.signal.aborted) return Promise.reject(abortReason(request.signal));
    if (Object.keys(request.fetchOptions ?? {}).length > 0) return withFetch(request);
    const url = splitUrl(request.url);
    const protocol = connections.protocol(url.protocol);
    // `instanceof Promise` would fail: zone.js and bluebird replace Promise, but async functions return native promises.
    if (!("then" in protocol)) return sendRequest(connections, protocol, url, request);
    return protocol.then((loaded) => {
      // If the call was aborted while TLS loaded, the caller is gone, and a write must not be sent.
      throwIfAborted(request.signal);
      return sendRequest(connections, loaded, url, request);
    });
  };
  const close = () => connections.close();
  return Object.assign(send, { takesOnAbort: true, close, [Symbol.dispose]: close });
}

function sendRequest(
  connections: Connections,
  protocol: Protocol,
  url: UrlParts,
  request: OutgoingRequest,
): Promise<IncomingResponse> {
  const { body, report } = request;
  return new Promise((resolve, reject) => {
    const headers = requestHeaders(request.headers);
    const length = body === null ? null : bodyLength(body, request.bodyLength);
    // Node omits the length for DELETE, and the server would then read the body as the next request.
    if (length !== null) headers["content-length"] = length;
    else if (body !== null) headers["transfer-encoding"] = "chunked";
    const outgoing = startRequest(protocol, url, request.method, headers);
    let response: HttpResponse | undefined;
    // The reason of the caller's abort may be any object, so only the SDK's own errors get the `sent` mark.
    const fail = (error: unknown, mark = error instanceof KaleidoscopeError) => {
      if (mark && isUnsent(protocol.agent, outgoing)) (error as KaleidoscopeError).sent = false;
      unlink();
      outgoing.destroy();
      reject(error);
    };
    const failConnection = (error: Error) => {
      if (mayHaveSent(outgoing, error)) Object.assign(error, { sent: true });
      fail(error, true);
    };
    const unlink = onAbort(request, (reason) => fail(reason));
    if (report && hasQueue(protocol.agent)) {
      report.queued();
      outgoing.once("socket", () => report.connected());
    }
    // A connection may also break after the response, so the request always has an error listener.
    outgoing.on("error", failConnection);
    // Node closes without an error event in some cases, for example after "101 Switching Protocols".
    outgoing.on("close", () => {
      if (!response) fail(new Error("The connection was closed without a response."));
    });
    outgoing.on("response", (incoming) => {
      outgoing.off("error", failConnection);
      outgoing.on("error", ignore);
      const keepAlive = getHeader(incoming, "keep-alive");
      if (keepAlive) connections.applyKeepAlive(incoming.socket, keepAlive);
      unlink();
      response = new HttpResponse(request, outgoing, incoming);
      resolve(response);
    });
    if (body === null) outgoing.end();
    else if (typeof body === "string" || ArrayBuffer.isView(body)) outgoing.end(body);
    else
      sendBody(outgoing, body, length, report).catch((error) =>
        response ? response.abort(error) : fail(error),
      );
  });
}

function startRequest(
  { agent, request }: Protocol,
  url: UrlParts,
  method: string,
  headers: Record<string, string | number>,
) {
  try {
    return request({ agent, ...url, method, headers });
  } catch (error) {
    throw explainHeaderError(headers, error);
  }
}

/** Returns true while requests wait for a free connection. The agent queues a new one before `request` returns. */
function hasQueue({ requests }: Agent): boolean {
  for (const _host in requests) return true;
  return false;
}

function ignore(): void {}

/** Deno and Bun have their own sockets under `node:http`, whose state is not reliable. */
const HAS_NODE_SOCKETS = !("Deno" in globalThis || "Bun" in globalThis);

/** With TLS 1.3, the server checks the client's certificate after the client's handshake, and rejects it with an alert. */
const CERTIFICATE_ALERT = /_ALERT_(?:[A-Z]+_)?(?:CERTIFICATE|CA$)/;

/**
 * Returns true if TLS broke after the handshake, when the server may have read the request. Several TLS codes, such as
 * `ERR_SSL_WRONG_VERSION_NUMBER`, occur both in the handshake and later.
 */
function mayHaveSent({ socket }: ClientRequest, { code }: NodeJS.ErrnoException): boolean {
  const { secureConnecting } = (socket ?? {}) as { secureConnecting?: boolean };
  return HAS_NODE_SOCKETS && secureConnecting === false && !CERTIFICATE_ALERT.test(`${code}`);
}

/** Returns true if no byte was sent: the request waits for a free connection, or its connection for TCP or TLS. */
function isUnsent(agent: Agent, outgoing: ClientRequest): boolean {
  if (!HAS_NODE_SOCKETS) return false;
  // The types are wrong: `socket` is missing until the agent assigns one.
  const socket = outgoing.socket as (Socket & { secureConnecting?: boolean }) | null;
  if (socket) return socket.connecting || socket.secureConnecting === true;
  const queues = Object.values(agent.requests) as (unknown[] | undefined)[];
  return queues.some((queue) => queue?.includes(outgoing));
}
