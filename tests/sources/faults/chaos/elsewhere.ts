import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Elsewhere {
  url: string;
  /** Answers under this path; gives the address. */
  serve(path: string, type: string, body: () => Uint8Array | string): string;
  /** Header names that arrived and had no business here. */
  leaked: string[];
  close(): Promise<void>;
}

const CREDENTIALS = ["x-kal-authorization", "authorization", "cookie", "x-api-key"];

/** A server on another origin, as file stores are. It answers what it is told to, and notes who brings credentials. */
export async function startElsewhere(): Promise<Elsewhere> {
  const pages = new Map<string, { type: string; body: () => Uint8Array | string }>();
  const leaked: string[] = [];
  const server = createServer((request, response) => {
    leaked.push(...CREDENTIALS.filter((name) => name in request.headers));
    if (request.method !== "GET") leaked.push(`${request.method} with data`);
    const page = pages.get(request.url ?? "");
    response.writeHead(page ? 200 : 404, { "content-type": page?.type ?? "text/plain" });
    response.end(page?.body() ?? "nothing here");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    leaked,
    serve(path, type, body) {
      pages.set(path, { type, body });
      return url + path;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
