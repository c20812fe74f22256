import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { Readable } from "node:stream";
import { KaleidoscopeClient } from "@kal/core";
import { type AllowRule, createApiProxy } from "@kal/core/proxy";
import { SECRET } from "./upstream";

/** What the site allows; `allowed` says the same of what arrives behind it. */
const allow: AllowRule[] = [
  { method: "GET", path: "/programs" },
  { method: "GET", path: "/activities/:activityId" },
  { method: "PUT", path: "/programs/:programId" },
];
export const allowed = /^(GET \/programs|GET \/activities\/[\w-]+|PUT \/programs\/[\w-]+)(\?.*)?$/;

/** A listening site with the proxy on it, as a plain Node server mounts it, and a way to send it any bytes. */
export async function startSite(url: string) {
  const client = new KaleidoscopeClient({ url, clientId: "demo", clientSecret: SECRET });
  const proxy = createApiProxy({
    client,
    authorize: () => true,
    allow,
    maxBodyBytes: 10_000,
    bodyTimeoutMs: 500,
  });
  // Half a request would otherwise be waited for for minutes.
  const limits = {
    connectionsCheckingInterval: 100,
    headersTimeout: 1000,
    requestTimeout: 1500,
    keepAliveTimeout: 300,
  };
  const server = createServer(limits, async (incoming, outgoing) => {
    try {
      const { method, headers } = incoming;
      const body = method === "GET" || method === "HEAD" ? undefined : Readable.toWeb(incoming);
      const init = { method, headers, body, duplex: "half" } as RequestInit;
      const address = new URL(String(incoming.url), `http://${headers.host ?? "site.test"}`);
      const answer = await proxy(new Request(address, init));
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      outgoing.end(Buffer.from(await answer.arrayBuffer()));
    } catch {
      outgoing.writeHead(400, { connection: "close" }).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    close: () => {
      server.close();
      server.closeAllConnections();
    },
    /** Everything that comes back for these bytes, until the server closes. */
    send: (bytes: string) =>
      new Promise<string>((resolve, reject) => {
        let text = "";
        const socket = connect(port, "127.0.0.1", () => socket.write(bytes, "latin1"));
        socket.setEncoding("latin1").on("data", (chunk) => {
          text += chunk;
        });
        socket.on("error", (error: NodeJS.ErrnoException) =>
          error.code === "ECONNRESET" ? resolve(text) : reject(error),
        );
        socket.on("close", () => resolve(text));
      }),
  };
}
