import { connect, createServer as createTcpServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { type ImportBatchError, staticToken } from "@kal/core";
import { describe, expect, it } from "vitest";
import { KaleidoscopeClient } from "../client/client";
import { listen } from "../test-support/listen";
import { expiredTls, localhostTls } from "../test-support/localhost-tls";
import { rejection } from "../test-support/requests";
import type { TlsOptions } from "./connections";
import { type HttpSend, httpSend } from "./http-send";

const trusted = { ca: localhostTls.cert };
const program = { id: "p", title: "ALK" };
const CARRIED_OUT = /may have been carried out/;

function clientOf(url: string, options: { tls?: TlsOptions; send?: HttpSend; maxRetries?: number } = {}) {
  const { tls, send = httpSend({ tls }), maxRetries = 1 } = options;
  return new KaleidoscopeClient({ url, auth: staticToken("t"), send, maxRetries });
}

/** Starts a TCP server that counts its connections. */
async function sockets(handle: (socket: Socket, count: number) => void) {
  let count = 0;
  const open = new Set<Socket>();
  const server: Server = createTcpServer((socket) => {
    open.add(socket);
    socket.on("error", () => {});
    handle(socket, ++count);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    host: `127.0.0.1:${port}`,
    count: () => count,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe("a TLS handshake that cannot succeed", () => {
  it.each<[string, object, TlsOptions]>([
    ["a self-signed certificate", {}, {}],
    ["a certificate for another name", {}, { ...trusted, servername: "other.test" }],
    ["an expired certificate", expiredTls, { ca: expiredTls.cert }],
    ["a server with older versions only", { maxVersion: "TLSv1.2" }, { ...trusted, minVersion: "TLSv1.3" }],
    ["a server with newer versions only", { minVersion: "TLSv1.3" }, { ...trusted, maxVersion: "TLSv1.2" }],
    [
      "no common cipher",
      { maxVersion: "TLSv1.2", ciphers: "ECDHE-ECDSA-AES256-GCM-SHA384" },
      { ...trusted, maxVersion: "TLSv1.2", ciphers: "ECDHE-ECDSA-AES128-GCM-SHA256" },
    ],
    ["a missing client certificate", { requestCert: true, rejectUnauthorized: true }, trusted],
  ])("fails once without a request, with a hint: %s", async (_, server, tls) => {
    let requests = 0;
    await using listening = await listen((_, response) => void response.end(`${requests++}`), {
      tls: true,
      ...server,
    });
    const client = clientOf(listening.url, { tls });
    const error = await rejection(client.programs.createProgram("ALK"));
    expect(error).toMatchObject({ name: "ConnectionError", sent: false, retryable: false });
    expect(error.message).not.toMatch(CARRIED_OUT);
    expect(error.message).toMatch(/NODE_EXTRA_CA_CERTS.*tls\.ca/);
    await rejection(client.programs.getPrograms());
    expect([listening.connections, requests]).toEqual([2, 0]);
  });

  it("fails once for https to a port of http", async () => {
    await using listening = await listen((_, response) => void response.end("{}"));
    const client = clientOf(listening.url.replace("http:", "https:"));
    const error = await rejection(client.programs.createProgram("ALK"));
    expect(error).toMatchObject({ name: "ConnectionError", sent: false, retryable: false });
    expect(listening.connections).toBe(1);
  });

  it("ends a download at once", async () => {
    await using listening = await listen((_, response) => void response.end("{}"), { tls: true });
    const options = { destination: tmpdir(), filename: "no-such-assay.csv" };
    expect(await clientOf(listening.url).files.downloadFile("f", options)).toBeNull();
    expect(listening.connections).toBe(1);
  });
});

describe("a TLS handshake that is cut", () => {
  it.each([
    ["by an end", (socket: Socket) => void socket.once("data", () => socket.end())],
    ["by a reset", (socket: Socket) => void socket.once("data", () => socket.resetAndDestroy())],
    ["before it began", (socket: Socket) => void socket.destroy()],
  ])("is retried when cut %s, because nothing was sent", async (_, cut) => {
    await using server = await sockets(cut);
    const error = await rejection(clientOf(`https://${server.host}`).programs.createProgram("ALK"));
    expect(error).toMatchObject({ name: "ConnectionError", sent: false });
    expect(error.message).not.toMatch(CARRIED_OUT);
    expect(server.count()).toBe(2);
  });
});

describe("a connection that is not made", () => {
  it.each([
    ["no server listens", "http://127.0.0.1:1", /ECONNREFUSED/],
    ["no server listens with TLS", "https://127.0.0.1:1", /ECONNREFUSED/],
    ["no address of the host answers", "http://localhost:1", /ECONNREFUSED/],
    ["the host has no address", "http://kaleidoscope.invalid", /ENOTFOUND|EAI_AGAIN/],
  ])("is retried, and its rows count as not sent: %s", async (_, url, code) => {
    const client = clientOf(url);
    const error = await rejection(client.imports.pushAll([{ id: 1 }], { key_field_names: ["id"] }));
    expect((error as ImportBatchError).outcome).toMatchObject({
      unknown: [],
      refused: [],
      unsent: [{ from: 0, to: 1 }],
    });
    expect((error.cause as Error).message).toMatch(code);
    expect((error.cause as Error).message).not.toMatch(CARRIED_OUT);
  });

  it("marks the request as not sent after a timeout", async () => {
    await using server = await sockets(() => {});
    const client = clientOf(`https://${server.host}`);
    for (const limit of [{ timeoutMs: 50 }, { timeoutMs: 0, deadlineMs: 50 }]) {
      const error = await rejection(client.programs.createProgram("ALK", limit));
      expect(error).toMatchObject({ name: "TimeoutError", sent: false });
      expect(error.message).toMatch(/nothing was sent/);
      expect(error.message).not.toMatch(CARRIED_OUT);
    }
  });

  it("marks the request as not sent if it timed out in the queue for a connection", async () => {
    let requests = 0;
    await using server = await listen(() => void requests++);
    const client = clientOf(server.url, { send: httpSend({ maxSockets: 1 }) });
    const controller = new AbortController();
    const first = rejection(client.programs.createProgram("A", { timeoutMs: 0, signal: controller.signal }));
    const second = await rejection(client.programs.createProgram("B", { timeoutMs: 50 }));
    expect(second).toMatchObject({ name: "TimeoutError", sent: false });
    controller.abort();
    await first;
    expect(requests).toBe(1);
  });

  it("leaves the reason of a caller's signal unchanged", async () => {
    await using server = await sockets(() => {});
    const reason = Object.assign(new Error("gone"), { code: "ABORT_ERR" });
    const controller = new AbortController();
    const { signal } = controller;
    const call = rejection(clientOf(`https://${server.host}`).programs.createProgram("ALK", { signal }));
    setTimeout(() => controller.abort(reason), 20);
    expect(await call).toBe(reason);
    expect(reason).not.toHaveProperty("sent");
  });
});

describe("a request that was sent", () => {
  it.each([
    ["is reset", (socket: Socket) => void socket.resetAndDestroy()],
    ["is closed", (socket: Socket) => void socket.end()],
    ["is closed after an interim response", (socket: Socket) => void socket.end("HTTP/1.1 103 X\r\n\r\n")],
    ["switches protocols", (socket: Socket) => void socket.write(upgraded)],
    [
      "claims to switch without naming a protocol",
      (socket: Socket) => void socket.end("HTTP/1.1 101 X\r\n\r\n"),
    ],
    [
      "has the status 0",
      (socket: Socket) => void socket.write("HTTP/1.1 000 X\r\ncontent-length: 0\r\n\r\n"),
    ],
    ["has the status 99", (socket: Socket) => void socket.end("HTTP/1.1 099 X\r\n\r\n")],
    ["has an invalid status", (socket: Socket) => void socket.end("HTTP/1.1 abc X\r\n\r\n")],
  ])("counts as possibly executed if its connection %s, and ends at once", async (_, reply) => {
    await using server = await sockets((socket) => void socket.once("data", () => reply(socket)));
    const client = clientOf(`http://${server.host}`);
    const unlimited = { timeoutMs: 0 };
    const error = await rejection(client.programs.createProgram("ALK", unlimited));
    expect(error.name).toBe("ConnectionError");
    expect(error.message).toMatch(CARRIED_OUT);
    expect(error).not.toHaveProperty("sent");
    expect(server.count()).toBe(1);
    const withFetch = new KaleidoscopeClient({
      url: `http://${server.host}`,
      auth: staticToken("t"),
      fetch: globalThis.fetch,
      ...unlimited,
    });
    const other = await rejection(withFetch.programs.createProgram("ALK"));
    expect(other.name).toBe("ConnectionError");
    expect(other.message).toMatch(CARRIED_OUT);
  });

  it("counts as possibly executed if TLS breaks afterwards", async () => {
    await using server = await listen((request) => void request.socket.destroy(), { tls: true });
    const error = await rejection(clientOf(server.url, { tls: trusted }).programs.createProgram("ALK"));
    expect(error.message).toMatch(CARRIED_OUT);
    expect(server.connections).toBe(1);
  });

  it.each<[string, string | Buffer]>([
    ["plain text", "HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n"],
    ["an oversized record", Buffer.concat([Buffer.from([0x17, 3, 3, 0xff, 0xff]), Buffer.alloc(66_000)])],
  ])("counts as possibly executed if %s arrives after the TLS handshake", async (_, junk) => {
    let requests = 0;
    let inject = () => {};
    await using server = await listen(
      (request) => {
        request.resume().on("end", () => {
          requests += 1;
          inject();
        });
      },
      { tls: true },
    );
    const port = Number(new URL(server.url).port);
    await using middle = await sockets((socket) => {
      const upstream = connect(port, "127.0.0.1");
      upstream.on("error", () => {});
      socket.on("close", () => upstream.destroy());
      socket.pipe(upstream).pipe(socket);
      inject = () => void socket.write(junk);
    });
    const client = clientOf(`https://${middle.host}`, { tls: trusted });
    const error = await rejection(client.imports.pushAll([{ id: 1 }], { key_field_names: ["id"] }));
    expect((error as ImportBatchError).outcome).toMatchObject({ unknown: [{ from: 0, to: 1 }], unsent: [] });
    expect((error.cause as Error).message).toMatch(CARRIED_OUT);
    expect((error.cause as Error).message).not.toContain("handshake");
    expect(requests).toBe(1);
  });

  it("counts as possibly executed if a reused connection breaks", async () => {
    let requests = 0;
    await using server = await listen((request, response) => {
      if (++requests === 1) response.end(JSON.stringify(program));
      else request.socket.destroy();
    });
    const client = clientOf(server.url);
    await client.programs.createProgram("ALK");
    expect((await rejection(client.programs.createProgram("ALK"))).message).toMatch(CARRIED_OUT);
    expect([requests, server.connections]).toEqual([2, 1]);
  });

  it("counts as possibly executed if its response is late", async () => {
    await using server = await listen(() => {});
    const error = await rejection(clientOf(server.url).programs.createProgram("ALK", { timeoutMs: 50 }));
    expect(error.name).toBe("TimeoutError");
    expect(error.message).toMatch(CARRIED_OUT);
  });
});

const upgraded = "HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n";
