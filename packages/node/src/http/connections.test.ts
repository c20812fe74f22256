import type { TLSSocket } from "node:tls";
import { describe, expect, it, vi } from "vitest";
import { listen } from "../test-support/listen";
import { localhostTls } from "../test-support/localhost-tls";
import { rejection, request, textOf } from "../test-support/requests";
import { httpSend } from "./http-send";

describe("connections", () => {
  it("are reused", async () => {
    await using server = await listen((_, response) => void response.end("ok"));
    const send = httpSend();
    for (let call = 0; call < 10; call++) await textOf(send, request(server.url));
    expect(server.connections).toBe(1);
  });

  it("are closed at the end of a block with using", async () => {
    await using server = await listen((_, response) => void response.end("ok"));
    const ended = new Promise((resolve) =>
      server.server.once("connection", (socket) => socket.once("close", resolve)),
    );
    {
      using send = httpSend();
      await textOf(send, request(server.url));
    }
    await ended;
  });

  it("are limited to 50 for each host, and further calls wait", async () => {
    let open = 0;
    const waiting: (() => void)[] = [];
    await using server = await listen((_, response) => {
      open += 1;
      waiting.push(() => response.end("ok"));
      if (open === 50) for (const answer of waiting.splice(0)) answer();
      else if (open > 50) response.end("ok");
    });
    const send = httpSend();
    const calls = Array.from({ length: 60 }, () => textOf(send, request(server.url)));
    expect(await Promise.all(calls)).toEqual(Array(60).fill("ok"));
    expect(server.connections).toBe(50);
  });

  it("are reused after a small unread response", async () => {
    await using server = await listen((_, response) => void response.end("ok"));
    const send = httpSend();
    for (let call = 0; call < 10; call++) {
      (await send(request(server.url))).cancel();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(server.connections).toBeLessThanOrEqual(2);
  });

  it("do not run out after 200 large unread responses", async () => {
    await using server = await listen((_, response) => void response.end(Buffer.alloc(1024 * 1024)));
    const send = httpSend({ maxSockets: 8 });
    const calls = Array.from({ length: 200 }, async () => (await send(request(server.url))).cancel());
    await Promise.all(calls);
  });

  it("do not run out if unread responses stall after their headers", async () => {
    await using server = await listen(
      (_, response) => void response.writeHead(200, { "content-length": 5 }).write("a"),
    );
    const send = httpSend({ maxSockets: 2 });
    for (let call = 0; call < 6; call++) (await send(request(server.url))).cancel();
  });

  it("are closed before the limit that the server announced", async () => {
    await using server = await listen((_, response) => void response.end("ok"), { keepAliveTimeout: 1_000 });
    const send = httpSend();
    await textOf(send, request(server.url));
    await textOf(send, request(server.url));
    expect(server.connections).toBe(2);
  });

  it("are closed after four idle seconds without an announced limit, even if the process was busy", async () => {
    await using server = await listen((_, response) => void response.end("ok"), { keepAliveTimeout: 0 });
    const send = httpSend();
    await textOf(send, request(server.url));
    const now = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 5_000);
    await textOf(send, request(server.url));
    now.mockRestore();
    expect(server.connections).toBe(2);
  });

  it.each([-3_600_000, 3_600_000])("are closed if the time of day jumps by %d ms", async (byMs) => {
    await using server = await listen((_, response) => void response.end("ok"), { keepAliveTimeout: 0 });
    const send = httpSend();
    await textOf(send, request(server.url));
    await textOf(send, request(server.url));
    expect(server.connections).toBe(1);
    const now = vi.spyOn(Date, "now").mockReturnValue(Date.now() + byMs);
    await textOf(send, request(server.url));
    now.mockRestore();
    expect(server.connections).toBe(2);
  });

  it("are closed after four idle seconds even if the time of day is set back", async () => {
    await using server = await listen((_, response) => void response.end("ok"), { keepAliveTimeout: 0 });
    const send = httpSend();
    await textOf(send, request(server.url));
    const now = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 5_000);
    await textOf(send, request(server.url));
    now.mockRestore();
    expect(server.connections).toBe(2);
  });

  it("are closed by close, while calls in progress continue", async () => {
    let respondLater = () => {};
    await using server = await listen((asked, response) => {
      if (asked.url === "/later") respondLater = () => response.end("late");
      else response.end("ok");
    });
    const send = httpSend();
    const late = textOf(send, request(`${server.url}/later`));
    await textOf(send, request(server.url));
    send.close();
    const open = () => new Promise((resolve) => server.server.getConnections((_, count) => resolve(count)));
    await vi.waitFor(async () => expect(await open()).toBe(1));
    respondLater();
    expect(await late).toBe("late");
    expect(await textOf(send, request(server.url))).toBe("ok");
  });
});

describe("https", () => {
  it("trusts only the configured private authority", async () => {
    await using server = await listen((_, response) => void response.end("ok"), { tls: true });
    expect(await textOf(httpSend({ tls: { ca: localhostTls.cert } }), request(server.url))).toBe("ok");
    expect((await rejection(httpSend()(request(server.url)))).code).toBe("DEPTH_ZERO_SELF_SIGNED_CERT");
  });

  it("resumes the TLS session on a new connection", async () => {
    await using server = await listen((_, response) => void response.end("ok"), { tls: true });
    const resumed: boolean[] = [];
    server.server.on("secureConnection", (socket: TLSSocket) => resumed.push(socket.isSessionReused()));
    const send = httpSend({ tls: { ca: localhostTls.cert } });
    await textOf(send, request(server.url));
    send.close();
    await textOf(send, request(server.url));
    expect(resumed).toEqual([false, true]);
  });
});
