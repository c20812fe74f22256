import { createServer } from "node:http";
import { Readable } from "node:stream";

/** Serves a standard handler (`Request` to `Response`) on a port of its own, as a framework does. */
export async function serve(handler) {
  const server = createServer((incoming, outgoing) => {
    answer(handler, server.url, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Browsers take this name as secure, as they do https.
  server.url = `http://localhost:${server.address().port}`;
  return {
    url: server.url,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function answer(handler, origin, incoming, outgoing) {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const { method, headers } = incoming;
  const body = method === "GET" || method === "HEAD" ? undefined : Readable.toWeb(incoming);
  const init = { method, headers, body, duplex: "half", signal: gone.signal };
  const response = await handler(new Request(origin + incoming.url, init));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.flushHeaders();
  const reader = response.body?.getReader();
  outgoing.once("close", () => reader?.cancel().catch(() => {}));
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || outgoing.destroyed) break;
    if (!outgoing.write(value))
      await new Promise((resolve) => outgoing.once("drain", resolve).once("close", resolve));
  }
  outgoing.end();
}
