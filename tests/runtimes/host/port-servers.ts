import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { ca, localhost } from "./certificates";

const encoders: Record<string, (text: string) => Buffer> = {
  gzip: (text) => gzipSync(text),
  deflate: (text) => deflateSync(text),
  br: (text) => brotliCompressSync(text),
};

/** Tells the port that the request came from, below `/gzip`, `/deflate` and `/br` in that encoding. */
const tellPort: RequestListener = (request, response) => {
  const text = JSON.stringify({ port: request.socket.remotePort });
  const coding = request.url?.slice(1) ?? "";
  const encode = encoders[coding];
  if (!encode) return response.end(text);
  response.writeHead(200, { "content-encoding": coding }).end(encode(text));
};

/** The same answers over http and https. */
export async function startPortServers(): Promise<{
  http: string;
  https: string;
  ca: string;
  close(): Promise<void>;
}> {
  const plain = createServer(tellPort);
  const secure = createTlsServer(localhost, tellPort);
  const [http, https] = await Promise.all([listen(plain), listen(secure)]);
  return {
    http: `http://127.0.0.1:${http}`,
    https: `https://127.0.0.1:${https}`,
    ca,
    async close() {
      await Promise.all([plain, secure].map(end));
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((listening) =>
    server.listen(0, "127.0.0.1", () => listening((server.address() as AddressInfo).port)),
  );
}

function end(server: Server): Promise<void> {
  return new Promise((ended) => {
    server.close(() => ended());
    server.closeAllConnections();
  });
}
