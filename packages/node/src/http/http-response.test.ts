import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { bytesOf, rejection, request, textOf } from "../test-support/exchange";
import { listen } from "../test-support/listen";
import { httpSend } from "./http-send";

const text = "id,value\n".repeat(20_000);

describe("a response", () => {
  it("has its status and its headers, whatever their case", async () => {
    await using server = await listen((_, answer) => {
      answer.writeHead(418, { ETag: '"a"', "Set-Cookie": ["a=1", "b=2"] }).end();
    });
    const response = await httpSend()(request(server.url));
    expect(response.status).toBe(418);
    expect(response.headers.get("eTag")).toBe('"a"');
    expect(response.headers.get("set-cookie")).toBe("a=1, b=2");
    expect(response.headers.get("x-none")).toBeNull();
    response.cancel();
  });

  it("hands over no chunk while its reader is busy with the last", async () => {
    await using server = await listen((_, answer) => void answer.end(Buffer.alloc(4 * 1024 * 1024)));
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

  it("rejects with what its reader throws, and lets the connection go", async () => {
    await using server = await listen((_, answer) => void answer.writeHead(200).write("half"));
    const response = await httpSend()(request(server.url));
    const mistake = new Error("mine");
    const reading = response.read(() => {
      throw mistake;
    });
    expect(await rejection(reading)).toBe(mistake);
  });

  it("rejects when its body is shorter than announced", async () => {
    await using server = await listen((_, answer) => {
      answer.writeHead(200, { "content-length": 10 });
      answer.write("12345", () => answer.socket?.end());
    });
    await expect(textOf(httpSend(), request(server.url))).rejects.toThrow();
  });

  it("rejects when its connection is reset, also before anyone reads", async () => {
    await using server = await listen((_, answer) => {
      answer.writeHead(200, { "content-length": 10 });
      answer.write("12345", () => answer.socket?.resetAndDestroy());
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
  ])("in %s is read as it was, its header still visible", async (coding, bytes) => {
    await using server = await listen((_, answer) => {
      answer.writeHead(200, { "content-encoding": coding, "content-length": bytes.length }).end(bytes);
    });
    const response = await httpSend()(request(server.url));
    expect(response.headers.get("content-encoding")).toBe(coding);
    expect((await bytesOf(response)).toString()).toBe(text);
  });

  it("that is cut short rejects", async () => {
    const bytes = gzipSync(Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 251)));
    await using server = await listen((_, answer) => {
      answer.writeHead(200, { "content-encoding": "gzip" }).end(bytes.subarray(0, bytes.length / 2));
    });
    await expect(textOf(httpSend(), request(server.url))).rejects.toThrow();
  });

  it("whose connection breaks rejects", async () => {
    await using server = await listen((_, answer) => {
      answer.writeHead(200, { "content-encoding": "gzip", "content-length": 10_000 });
      answer.write(gzipSync(text).subarray(0, 100), () => answer.socket?.destroy());
    });
    await expect(textOf(httpSend(), request(server.url))).rejects.toThrow();
  });

  it("of no bytes is empty", async () => {
    await using server = await listen((_, answer) => {
      answer.writeHead(200, { "content-encoding": "gzip", "content-length": 0 }).end();
    });
    expect(await textOf(httpSend(), request(server.url))).toBe("");
  });

  it("in a coding nobody knows is handed over as it came", async () => {
    await using server = await listen((_, answer) => {
      answer.writeHead(200, { "content-encoding": "rot13" }).end("nop");
    });
    expect(await textOf(httpSend(), request(server.url))).toBe("nop");
  });

  it("in deflate without its wrapper, as some servers send it, is read too", async () => {
    await using server = await listen((_, answer) => {
      answer.writeHead(200, { "content-encoding": "deflate" }).end(deflateRawSync(text));
    });
    expect(await textOf(httpSend(), request(server.url))).toBe(text);
  });
});
