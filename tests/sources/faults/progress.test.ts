import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { type DownloadProgress, KaleidoscopeClient, type NodeClientOptions } from "@kal/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Served } from "./lib/listen";
import { Seeded } from "./lib/seeded";
import { serve } from "./lib/serve-file";

/** Text that packs well: what arrives is then many times what was sent. */
const bytes = Buffer.from(`name,${"0,".repeat(200_000)}\n`);
const csv = { "content-type": "text/csv" };
const senders: Record<string, NodeClientOptions> = {
  "node:http": {},
  fetch: { fetch: (url, init) => fetch(url, init) },
};
const bodies: Record<string, { send(response: ServerResponse): void; known: boolean }> = {
  gzip: {
    known: false,
    send(response) {
      const packed = gzipSync(bytes);
      response
        .writeHead(200, { ...csv, "content-encoding": "gzip", "content-length": packed.length })
        .end(packed);
    },
  },
  brotli: {
    known: false,
    send(response) {
      const packed = brotliCompressSync(bytes);
      response
        .writeHead(200, { ...csv, "content-encoding": "br", "content-length": packed.length })
        .end(packed);
    },
  },
  identity: {
    known: true,
    send: (response) =>
      void response
        .writeHead(200, { ...csv, "content-encoding": "identity", "content-length": bytes.length })
        .end(bytes),
  },
  chunks: {
    known: false,
    send(response) {
      response.writeHead(200, csv).write(bytes.subarray(0, 1_000));
      setTimeout(() => response.end(bytes.subarray(1_000)), 20);
    },
  },
};

let folder: string;
let answer: (response: ServerResponse) => void;
let server: Served;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kal-progress-"));
  server = await serve((_, response) => answer(response));
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe.each(Object.entries(senders))("a download to a path over %s", (_, sender) => {
  const download = (options: object = {}) =>
    new KaleidoscopeClient({
      url: server.url,
      clientId: "c",
      clientSecret: "s",
      ...sender,
    }).files.downloadFileOrThrow("file", { destination: folder, filename: "data.csv", ...options });

  it.each(Object.entries(bodies))(
    "as %s is whole, and its progress only grows and ends once",
    async (__, body) => {
      answer = body.send;
      const seen: DownloadProgress[] = [];
      const path = await download({ onProgress: (one: DownloadProgress) => seen.push(one) });
      expect(Buffer.compare(await readFile(path), bytes)).toBe(0);
      const received = seen.map(({ receivedBytes }) => receivedBytes);
      expect(received).toEqual([...new Set(received)].sort((a, b) => a - b));
      expect(received.at(-1)).toBe(bytes.length);
      expect(new Set(seen.map(({ totalBytes }) => totalBytes))).toEqual(
        new Set([body.known ? bytes.length : null]),
      );
    },
  );

  it("that falls silent in the middle ends on time, and the old file is still there", async () => {
    answer = (response) =>
      void response
        .writeHead(200, { ...csv, "content-length": bytes.length })
        .write(bytes.subarray(0, 5_000));
    await writeFile(join(folder, "data.csv"), "old");
    await expect(download({ timeoutMs: 300 })).rejects.toMatchObject({ name: "TimeoutError", phase: "body" });
    expect(await readdir(folder)).toEqual(["data.csv"]);
    expect(await readFile(join(folder, "data.csv"), "utf8")).toBe("old");
  });

  it("that is cut again and again fails, and leaves nothing", async () => {
    const random = new Seeded(7);
    answer = (response) => {
      response.writeHead(200, { ...csv, "content-length": bytes.length }).write(bytes.subarray(0, 5_000));
      setTimeout(() => response.destroy(), random.between(5, 20));
    };
    await expect(download({ deadlineMs: 1_500 })).rejects.toThrow(/connection|deadline|bytes/i);
    expect(await readdir(folder)).toEqual([]);
  });

  it("whose length promises more than comes fails, and leaves nothing", async () => {
    answer = (response) => {
      response.writeHead(200, { ...csv, "content-length": bytes.length + 1 }).write(bytes);
      setTimeout(() => response.socket?.end(), 50);
    };
    await expect(download({ deadlineMs: 1_500 })).rejects.toThrow(/connection|deadline|bytes/i);
    expect(await readdir(folder)).toEqual([]);
  });
});
