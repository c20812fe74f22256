import { getEventListeners } from "node:events";
import { InvalidArgumentError, type OutgoingBody, staticToken } from "@kal/core";
import { describe, expect, it, vi } from "vitest";
import { KaleidoscopeClient } from "../client/client";
import { listen, readBody } from "../test-support/listen";
import { localhostTls } from "../test-support/localhost-tls";
import { rejection, request, textOf } from "../test-support/requests";
import { httpSend } from "./http-send";

/** Responds with a description of the request. */
const echo = () =>
  listen(async (asked, response) => {
    const body = await readBody(asked);
    response.end(
      JSON.stringify({ method: asked.method, url: asked.url, headers: asked.headers, body: body.toString() }),
    );
  });

const streamOf = (...parts: string[]) => new Blob(parts).stream() as ReadableStream<Uint8Array>;

describe("a request", () => {
  it("sends its method, path, query and headers", async () => {
    await using server = await echo();
    const text = await textOf(
      httpSend(),
      request(`${server.url}/programs?a=1&b=x+y#part`, { headers: { "x-one": "1" } }),
    );
    expect(JSON.parse(text)).toMatchObject({
      method: "GET",
      url: "/programs?a=1&b=x+y",
      headers: { "x-one": "1" },
    });
  });

  it("requests no compression unless its caller does", async () => {
    await using server = await echo();
    const send = httpSend();
    expect(JSON.parse(await textOf(send, request(server.url))).headers["accept-encoding"]).toBe("identity");
    const asking = request(server.url, { headers: { "accept-encoding": "br" } });
    expect(JSON.parse(await textOf(send, asking)).headers["accept-encoding"]).toBe("br");
  });

  it.each<[string, OutgoingBody, number | undefined, string | undefined]>([
    ["text", "grün", undefined, "5"],
    ["bytes", new TextEncoder().encode("grün"), undefined, "5"],
    ["a Blob", new Blob(["gr", "ün"]), undefined, "5"],
    ["a stream of known length", () => streamOf("gr", "ün"), 5, "5"],
    ["a stream of unknown length", () => streamOf("gr", "ün"), undefined, undefined],
  ])("sends %s with its known length", async (_, body, bodyLength, length) => {
    await using server = await echo();
    for (const method of ["POST", "DELETE"] as const) {
      const echoed = JSON.parse(await textOf(httpSend(), request(server.url, { method, body, bodyLength })));
      expect(echoed).toMatchObject({ method, body: "grün" });
      expect(echoed.headers["content-length"]).toBe(length);
      expect(echoed.headers["transfer-encoding"]).toBe(length ? undefined : "chunked");
    }
  });

  it("ignores the caller's framing headers", async () => {
    await using server = await echo();
    const headers = {
      "content-length": "1",
      "transfer-encoding": "chunked",
      connection: "close",
      expect: "100-continue",
    };
    const echoed = JSON.parse(
      await textOf(httpSend(), request(server.url, { method: "POST", body: "abc", headers })),
    );
    expect(echoed.body).toBe("abc");
    expect(echoed.headers).toMatchObject({ "content-length": "3", connection: "keep-alive" });
  });

  it("rejects a header that HTTP does not allow, without quoting its value", async () => {
    const error = await rejection(
      httpSend()(request("http://127.0.0.1:1", { headers: { "x-secret": "s3cr\net" } })),
    );
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error.message).toContain("x-secret");
    expect(error.message).not.toContain("s3cr");
  });

  it("rejects with the system's code when nothing listens", async () => {
    expect((await rejection(httpSend()(request("http://127.0.0.1:1")))).code).toBe("ECONNREFUSED");
    expect((await rejection(httpSend()(request("http://[::1]:1")))).code).toMatch(
      /ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH/,
    );
  });

  it("uses the global fetch if it has fetchOptions", async () => {
    await using server = await echo();
    const spy = vi.spyOn(globalThis, "fetch");
    const send = httpSend();
    await textOf(send, request(server.url, { fetchOptions: {} }));
    expect(spy).not.toHaveBeenCalled();
    await textOf(send, request(server.url, { fetchOptions: { next: { tags: ["a"] } } }));
    expect(spy.mock.calls[0]?.[1]).toMatchObject({ next: { tags: ["a"] } });
    spy.mockRestore();
  });
});

describe("a body that differs from its announcement", () => {
  it.each([
    ["fewer", 10],
    ["more", 2],
  ])("is rejected if it has %s bytes", async (word, bodyLength) => {
    await using server = await echo();
    const sending = httpSend()(
      request(server.url, { method: "POST", body: () => streamOf("12345"), bodyLength }),
    );
    expect((await rejection(sending)).message).toContain(`${word} bytes than the ${bodyLength}`);
  });

  it("is rejected if its stream fails, with the reason as cause", async () => {
    await using server = await echo();
    const broken = () =>
      new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error("disk on fire")) });
    const error = await rejection(httpSend()(request(server.url, { method: "POST", body: broken })));
    expect(error.message).toContain("could not be read");
    expect((error.cause as Error).message).toBe("disk on fire");
  });

  it("does not hide the response of a server that did not wait for it", async () => {
    await using server = await listen((_, response) => {
      response.writeHead(503).end("busy");
    });
    const body = () => new ReadableStream<Uint8Array>({ pull: (to) => to.enqueue(new Uint8Array(65_536)) });
    expect(await textOf(httpSend(), request(server.url, { method: "POST", body }))).toBe("busy");
  });
});

describe("an abort", () => {
  const reason = new Error("the user went away");

  it("sends no request if it comes first", async () => {
    await using server = await echo();
    const signal = AbortSignal.abort(reason);
    expect(await rejection(httpSend()(request(server.url, { signal })))).toBe(reason);
    expect(server.connections).toBe(0);
  });

  it("sends no request while TLS is being loaded", async () => {
    const reached = vi.fn();
    await using server = await listen((_, response) => void response.end(reached() ?? "{}"), { tls: true });
    const send = httpSend({ tls: { ca: localhostTls.cert } });
    const client = new KaleidoscopeClient({ url: server.url, auth: staticToken("t"), send });
    const controller = new AbortController();
    const creating = rejection(client.programs.createProgram("Malaria", { signal: controller.signal }));
    controller.abort(reason);
    expect(await creating).toBe(reason);
    await textOf(send, request(server.url));
    expect(reached).toHaveBeenCalledTimes(1);
  });

  it("rejects with the caller's reason while the server is silent", async () => {
    await using server = await listen(() => {});
    const controller = new AbortController();
    const sending = rejection(httpSend()(request(server.url, { signal: controller.signal })));
    setTimeout(() => controller.abort(reason), 20);
    expect(await sending).toBe(reason);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  it("cancels the stream of a body that is being sent", async () => {
    await using server = await listen(() => {});
    const controller = new AbortController();
    const cancelled = vi.fn();
    const body = () =>
      new ReadableStream<Uint8Array>({ pull: (to) => to.enqueue(new Uint8Array(65_536)), cancel: cancelled });
    const sending = rejection(
      httpSend()(request(server.url, { method: "POST", body, signal: controller.signal })),
    );
    setTimeout(() => controller.abort(reason), 50);
    expect(await sending).toBe(reason);
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalled());
  });

  it("ends the read in the middle of a body", async () => {
    await using server = await listen((_, response) => void response.writeHead(200).write("half"));
    const controller = new AbortController();
    const response = await httpSend()(request(server.url, { signal: controller.signal }));
    const reading = rejection(response.read(() => controller.abort(reason)));
    expect(await reading).toBe(reason);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  it("leaves no listener after a thousand calls on one signal", async () => {
    await using server = await echo();
    const { signal } = new AbortController();
    const send = httpSend();
    for (let call = 0; call < 1000; call++) {
      const response = await send(request(server.url, { signal }));
      if (call % 3 === 0) response.cancel();
      else await response.read(() => {});
    }
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});
