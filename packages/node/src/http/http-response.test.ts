import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { listen } from "../test-support/listen";
import { bytesOf, rejection, request, textOf } from "../test-support/requests";
import { httpSend } from "./http-send";

const text = "id,value\n".repeat(20_000);

describe("a response", () => {
  it("has a status and case-insensitive headers", async () => {
    await using server = await listen((_, response) => {
      response.writeHead(418, { ETag: '"a"', "Set-Cookie": ["a=1", "b=2"] }).end();
    });
    const response = await httpSend()(request(server.url));
    expect(response.status).toBe(418);
    expect(response.headers.get("eTag")).toBe('"a"');
    expect(response.headers.get("set-cookie")).toBe("a=1, b=2");
    expect(response.headers.get("x-none")).toBeNull();
    response.cancel();
  });

  it("delivers no chunk while its reader is busy with the last one", async () => {
    await using server = await listen((_, response) => void response.end(Buffer.alloc(4 * 1024 * 1024)));
    const response = await httpSend()(request(server.url));
    let busy = false;
    let bytes = 0;
    await response.read(async (chunk) => {
      expect(busy).toBe(false);
      busy = true;
      bytes += chunk.length;
      await new Promise((resolve) => setImmediate(resolve));
      busy = false;
    });
    expect(bytes).toBe(4 * 1024 * 1024);
  });

  it("rejects with its reader's error and closes the connection", async () => {
    await using server = await listen((_, response) => void response.writeHead(200).write("half"));
    const response = await httpSend()(request(server.url));
    const mistake = new Error("mine");
    const reading = response.read(() => {
      throw mistake;
    });
    expect(await rejection(reading)).toBe(mistake);
  });

  it("rejects if its body is shorter than announced", async () => {
    await using server = await listen((_, response) => {
      response.writeHead(200, { "content-length": 10 });
      response.write("12345", () => response.socket?.end());
    });
    await expect(textOf(httpSend(), request(server.url))).rejects.toThrow();
  });

  it("rejects if its connection is reset, even before it is read", async () => {
    await using server = await listen((_, response) => {
      response.writeHead(200, { "content-length": 10 });
      response.write("12345", () => response.socket?.resetAndDestroy());
    });
    const response = await httpSend()(request(server.url));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(bytesOf(response)).rejects.toThrow();
  });
});

describe("a compressed body", () => {
  it.each([
    ["gzip", gzipSync(text)],
    ["x-gzip", gzipSync(text)],
    ["deflate", deflateSync(text)],
    ["br", brotliCompressSync(text)],
    ["gzip, br", brotliCompressSync(gzipSync(text))],
    ["identity", Buffer.from(text)],
  ])("is decompressed from %s, and keeps its header", async (coding, bytes) => {
    await using server = await listen((_, response) => {
      response.writeHead(200, { "content-encoding": coding, "content-length": bytes.length }).end(bytes);
    });
    const response = await httpSend()(request(server.url));
    expect(response.headers.get("content-encoding")).toBe(coding);
    expect((await bytesOf(response)).toString()).toBe(text);
  });

  it("rejects if it is truncated", async () => {
    const bytes = gzipSync(Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 251)));
    await using server = await listen((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(bytes.subarray(0, bytes.length / 2));
    });
    await expect(textOf(httpSend(), request(server.url))).rejects.toThrow();
  });

  it("rejects if its connection breaks", async () => {
    await using server = await listen((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip", "content-length": 10_000 });
      response.write(gzipSync(text).subarray(0, 100), () => response.socket?.destroy());
    });
    await expect(textOf(httpSend(), request(server.url))).rejects.toThrow();
  });

  it("is empty if it has no bytes", async () => {
    await using server = await listen((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip", "content-length": 0 }).end();
    });
    expect(await textOf(httpSend(), request(server.url))).toBe("");
  });

  it("is delivered unchanged in an unknown encoding", async () => {
    await using server = await listen((_, response) => {
      response.writeHead(200, { "content-encoding": "rot13" }).end("nop");
    });
    expect(await textOf(httpSend(), request(server.url))).toBe("nop");
  });

  it("is decompressed from deflate without the zlib wrapper", async () => {
    await using server = await listen((_, response) => {
      response.writeHead(200, { "content-encoding": "deflate" }).end(deflateRawSync(text));
    });
    expect(await textOf(httpSend(), request(server.url))).toBe(text);
  });
});
