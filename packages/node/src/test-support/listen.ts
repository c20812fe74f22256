import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
} from "node:http";
import { createServer as createTlsServer, type ServerOptions as TlsServerOptions } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { localhostTls } from "./localhost-tls";

export interface Listening {
  url: string;
  server: Server;
  /** Connections accepted so far. */
  readonly connections: number;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts a server on a free port, for faults that the fake cannot produce. */
export async function listen(
  handler: RequestListener,
  { tls = false, ...options }: ServerOptions & TlsServerOptions & { tls?: boolean } = {},
): Promise<Listening> {
  const server: Server = tls
    ? createTlsServer({ ...localhostTls, ...options }, handler)
    : createServer(options, handler);
  let connections = 0;
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? "https" : "http"}://127.0.0.1:${port}`,
    server,
    get connections() {
      return connections;
    },
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Returns the complete body of a request. */
export async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks);
}
