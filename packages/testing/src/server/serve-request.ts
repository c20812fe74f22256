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
  // Joined as text: resolved as a relative URL, a path of two slashes would name a host.
  return new Request(`${new URL(fake.url).origin}${incoming.url ?? "/"}`, init);
}

/** Waits for one of the events; listeners of the others do not pile up on a long body. */
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

/** Answered before the body was read: the rest of it is no next request on this connection. */
async function readRest(request: Request): Promise<void> {
  if (!request.bodyUsed) await request.body?.pipeTo(new WritableStream());
}

async function send(request: Request, response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  // A stalled body has said its headers; the client must see them.
  outgoing.flushHeaders();
  const sent = response.body ? await sendBody(response.body, outgoing) : 0;
  const declared = response.headers.get("content-length");
  // A connection that is closed over bytes nobody has read is reset, and takes the answer along.
  if (!outgoing.shouldKeepAlive) await readRest(request);
  const isTrue = declared === null || Number(declared) === sent || outgoing.req.method === "HEAD";
  if (isTrue) outgoing.end();
  // After a length that was a lie nobody can tell where the next answer begins.
  else outgoing.socket?.end();
}

/** Waits until what was written has left, so that a cut comes after the bytes that were promised. */
const flushed = (outgoing: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    if (!outgoing.headersSent || outgoing.destroyed) return resolve();
    outgoing.once("close", resolve);
    // The callback tells that the bytes were handed over; the pause lets the other side read them before the reset.
    outgoing.write("", () => setTimeout(resolve, 10));
  });

/** One request over a socket. Where the fake loses the connection, the socket is destroyed. */
export async function serveRequest(
  fake: FakeKaleidoscope,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  // Without a listener a client that goes away in the middle of an upload would end the process.
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
