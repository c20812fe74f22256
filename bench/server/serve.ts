#!/usr/bin/env node
// The server that is measured against, a process of its own: node serve.js '{"tls":true}'. Prints its address when it listens,
// and ends when its standard input does.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { answer } from "./answer.ts";
import { localhostTls } from "./localhost-tls.ts";
import { Stats } from "./stats.ts";
import { type ServerConfig, World } from "./world.ts";

const config: ServerConfig = JSON.parse(process.argv[2] ?? "{}");
const world = new World(config);
const stats = new Stats();
const listener = (request: IncomingMessage, response: ServerResponse) =>
  answer(request, response, world, stats);
const options = {
  // Longer than any run, so that no contestant meets a connection that closes.
  keepAliveTimeout: 120_000,
  requestTimeout: 0,
  highWaterMark: 1024 * 1024,
};
// One cipher, so that all pay the same for encryption.
const tls = { ...localhostTls, minVersion: "TLSv1.3", ciphers: "TLS_AES_128_GCM_SHA256" } as const;
const server = config.tls
  ? createTlsServer({ ...options, ...tls }, listener)
  : createServer(options, listener);

server.on("connection", () => stats.count("connections"));
server.on("secureConnection", (socket) => stats.count(socket.isSessionReused() ? "resumed" : "handshakes"));
server.listen({ port: 0, host: "127.0.0.1", backlog: 1024 }, () => {
  console.log(`${config.tls ? "https" : "http"}://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.stdin.resume().on("end", () => process.exit());
