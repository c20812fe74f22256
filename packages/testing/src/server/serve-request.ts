import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { FakeKaleidoscope } from "../fake";

function toRequest(fake: FakeKaleidoscope, incoming: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
    headers.append(incoming.rawHeaders[index] ?? "", incoming.rawHeaders[index + 1] ?? "");
  }
  const method = incoming.method ?? "GET";
  const init: RequestInit & { duplex?: "half" } = { method, headers, signal };
  if (method !== "GET" && method !== "HEAD") {
    init.body = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
    init.duplex = "half";
  }
  // Concatenate the strings: as a relative URL, a path that starts with two slashes would be a host.
  return new Request(`${new URL(fake.url).origin}${incoming.url ?? "/"}`, init);
}

/** Waits for one of the events, and removes the other listeners, so that they do not accumulate on a long body. */
const either = (outgoing: ServerResponse, ...events: ("drain" | "close")[]): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      for (const event of events) outgoing.off(event, done);
      resolve();
    };
    for (const event of events) outgoing.on(event, done);
  });

async function sendBody(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<number> {
  const reader = body.getReader();
  outgoing.once("close", () => void reader.cancel().catch(() => {}));
  let sent = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || outgoing.destroyed) return sent;
    sent += value.length;
    if (!outgoing.write(value)) await either(outgoing, "drain", "close");
  }
}

/** Handles a response that was sent before the body was read: the rest of the body must not be parsed as a request. */
async function readRest(request: Request): Promise<void> {
  if (!request.bodyUsed) await request.body?.pipeTo(new WritableStream());
}

async function send(request: Request, response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  // Send the headers now, because the client must receive them even if the body stalls.
  outgoing.flushHeaders();
  const sent = response.body ? await sendBody(response.body, outgoing) : 0;
  const declared = response.headers.get("content-length");
  // Drain the body: closing a connection with unread bytes resets it, and the client loses the response.
  if (!outgoing.shouldKeepAlive) await readRest(request);
  const isTrue = declared === null || Number(declared) === sent || outgoing.req.method === "HEAD";
  if (isTrue) outgoing.end();
  // Close the connection: after a wrong length, the client cannot find the start of the next response.
  else outgoing.socket?.end();
}

/** Waits until the written bytes are sent, so that the connection is cut after them. */
const flushed = (outgoing: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    if (!outgoing.headersSent || outgoing.destroyed) return resolve();
    outgoing.once("close", resolve);
    // The callback runs when the bytes reach the system. The pause lets the client read them before the reset.
    outgoing.write("", () => setTimeout(resolve, 10));
  });

/** Serves one request over a socket. Destroys the socket if a fault resets the connection. */
export async function serveRequest(
  fake: FakeKaleidoscope,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  // Without a listener, a client that disconnects during an upload would crash the process.
  incoming.on("error", () => {});
  try {
    const request = toRequest(fake, incoming, gone.signal);
    await send(request, await fake.handle(request), outgoing);
    await readRest(request);
  } catch {
    await flushed(outgoing);
    outgoing.destroy();
    incoming.socket.destroy();
  }
}
