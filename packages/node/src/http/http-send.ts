import {
  fetchSend,
  type IncomingResponse,
  KaleidoscopeError,
  type OutgoingRequest,
  type Send,
} from "@kal/core";
import { abortReason, throwIfAborted } from "../abort-reason";
import { type Address, addressOf } from "./address";
import { type ConnectionOptions, Connections, type Dialer } from "./connections";
import { headerOf } from "./header-of";
import { HttpResponse } from "./http-response";
import { isUnsent } from "./is-unsent";
import { onAbort } from "./on-abort";
import { bodyLength, sendBody } from "./request-body";
import { explainRefusal, requestHeaders } from "./request-headers";

/** A `Send` with connections of its own. */
export interface HttpSend extends Send {
  /** Ends the idle connections. Calls in progress go on, and later ones connect anew. */
  close(): void;
}

/**
 * Sends over `node:http` and `node:https` with connections that are kept alive: about twice as fast as `fetch`.
 * A call with `fetchOptions` goes through the global `fetch`, which alone knows what they mean.
 *
 * @example
 * ```ts
 * import { httpSend, KaleidoscopeClient } from "@kal/node";
 * const send = httpSend({ maxSockets: 4 });
 * const client = new KaleidoscopeClient({ send });
 * await client.programs.getPrograms();
 * send.close();
 * ```
 */
export function httpSend(options: ConnectionOptions = {}): HttpSend {
  const connections = new Connections(options);
  const withFetch = fetchSend();
  const send: Send = (request) => {
    // With `onAbort`, whoever calls has looked, and asking for the signal would make one.
    if (!request.onAbort && request.signal.aborted) return Promise.reject(abortReason(request.signal));
    if (Object.keys(request.fetchOptions ?? {}).length > 0) return withFetch(request);
    const address = addressOf(request.url);
    const dialer = connections.dialer(address.protocol);
    // Not by its class: zone.js and bluebird replace Promise, and async functions return native ones.
    if (!("then" in dialer)) return dial(connections, dialer, address, request);
    return dialer.then((ready) => {
      // Given up meanwhile: nobody would be told any more, and a write would be carried out.
      throwIfAborted(request.signal);
      return dial(connections, ready, address, request);
    });
  };
  return Object.assign(send, { takesOnAbort: true, close: () => connections.close() });
}

function dial(
  connections: Connections,
  dialer: Dialer,
  address: Address,
  request: OutgoingRequest,
): Promise<IncomingResponse> {
  const { body, report } = request;
  return new Promise((resolve, reject) => {
    const headers = requestHeaders(request.headers);
    const length = body === null ? null : bodyLength(body, request.bodyLength);
    // Said explicitly: node leaves it out of a DELETE, and the body would then count as the next request.
    if (length !== null) headers["content-length"] = length;
    else if (body !== null) headers["transfer-encoding"] = "chunked";
    const outgoing = create(dialer, address, request.method, headers);
    let response: HttpResponse | undefined;
    // Of an abort's reasons, only the SDK's own are written on.
    const fail = (error: unknown, mark = error instanceof KaleidoscopeError) => {
      if (mark && isUnsent(dialer.agent, outgoing)) (error as KaleidoscopeError).sent = false;
      unlink();
      outgoing.destroy();
      reject(error);
    };
    const lose = (error: Error) => fail(error, true);
    const unlink = onAbort(request, (reason) => fail(reason));
    // Without a limit there is no queue, and nothing to tell.
    if (report && dialer.agent.maxSockets !== Number.POSITIVE_INFINITY) {
      report.queued();
      outgoing.once("socket", () => report.connected());
    }
    // Stays for good: a connection may also break after the answer.
    outgoing.on("error", lose);
    // Without an error, for instance after "101 Switching Protocols".
    outgoing.on("close", () => {
      if (!response) fail(new Error("The connection was closed without a response."));
    });
    outgoing.on("response", (incoming) => {
      outgoing.off("error", lose);
      outgoing.on("error", ignore);
      const keepAlive = headerOf(incoming, "keep-alive");
      if (keepAlive) connections.heed(incoming.socket, keepAlive);
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

function create(
  { agent, request }: Dialer,
  address: Address,
  method: string,
  headers: Record<string, string | number>,
) {
  try {
    return request({ agent, ...address, method, headers });
  } catch (error) {
    throw explainRefusal(headers, error);
  }
}

function ignore(): void {}
