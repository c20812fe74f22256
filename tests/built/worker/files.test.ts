import { createHash } from "node:crypto";
import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { demoIds } from "@kal/testing";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { hashOf, serveLargeFile } from "./lib/large-file";
import { type StartedWorker, startWorker } from "./lib/worker";
import { startWorkerOnFake, type WorkerOnFake } from "./lib/worker-on-fake";

const MIB = 1024 * 1024;

/** What sockets, kernel and workerd may hold between two ends; a fraction of the file, and far more than they need. */
const ON_THE_WAY = 48 * MIB;

const fileId = demoIds.files.ic50Csv;

/** Starts a Worker in front of a server of one large file. */
async function startLarge(size: number) {
  const upstream = await serveLargeFile(size);
  const worker = await startWorker(upstream.url);
  onTestFinished(async () => {
    await worker.close();
    upstream.close();
  });
  return { upstream, response: await open(worker) };
}

/** Opens the file over a socket of its own, so that it can be read slowly and abandoned. */
async function open({ address, authorization }: StartedWorker): Promise<IncomingMessage> {
  const request = get(`${address}/files/large`, { agent: false, headers: { authorization } });
  request.on("error", () => {});
  const [response] = await once(request, "response");
  return response;
}

test("a large file passes byte for byte", async () => {
  const size = 64 * MIB;
  const { response } = await startLarge(size);
  expect(response.headers["content-length"]).toBe(String(size));
  const hash = createHash("sha256");
  for await (const chunk of response) hash.update(chunk);
  expect(hash.digest("hex")).toBe(hashOf(size));
});

test("a caller who does not read slows Kaleidoscope down, so nothing piles up in the Worker", async () => {
  const { upstream, response } = await startLarge(256 * MIB);
  response.pause();
  let before = -1;
  await vi.waitUntil(
    () => {
      const stands = upstream.sent === before;
      before = upstream.sent;
      return stands;
    },
    { interval: 500, timeout: 60_000 },
  );
  expect(upstream.sent).toBeLessThan(ON_THE_WAY);
  response.destroy();
});

test("a caller who leaves cancels the request to Kaleidoscope", async () => {
  const { upstream, response } = await startLarge(256 * MIB);
  await once(response, "data");
  response.destroy();
  await vi.waitUntil(() => upstream.left, { timeout: 60_000 });
});

describe("small files", () => {
  let worker: WorkerOnFake;
  beforeAll(async () => {
    worker = await startWorkerOnFake();
  });
  afterAll(() => worker.close());
  const bytes = () => new Uint8Array(worker.fake.world.files.demand(fileId).bytes);

  test("a file comes whole, as an attachment, with what it takes to resume", async () => {
    const response = await worker.ask(`/files/${fileId}`);
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toStrictEqual(bytes());
    const { headers } = response;
    expect(headers.get("content-disposition")).toMatch(/^attachment/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("accept-ranges")).toBe("bytes");
    expect(headers.get("etag")).not.toBeNull();
    expect(headers.get("set-cookie")).toBeNull();
  });

  test("a range comes as a part", async () => {
    const { ask } = worker;
    const etag = String((await ask(`/files/${fileId}`)).headers.get("etag"));
    const part = await ask(`/files/${fileId}`, { headers: { range: "bytes=10-19", "if-range": etag } });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(`bytes 10-19/${bytes().length}`);
    expect(new Uint8Array(await part.arrayBuffer())).toStrictEqual(bytes().subarray(10, 20));
    const changed = await ask(`/files/${fileId}`, { headers: { range: "bytes=10-19", "if-range": '"old"' } });
    expect(changed.status).toBe(200);
    expect((await changed.arrayBuffer()).byteLength).toBe(bytes().length);
    expect((await ask(`/files/${fileId}`, { headers: { range: "bytes=9999999-" } })).status).toBe(416);
  });

  test("a file that breaks off is broken for the caller, not shorter", async () => {
    worker.fake.faults.add({ when: { path: `/files/${fileId}` }, cutAt: 100 });
    await expect(async () => (await worker.ask(`/files/${fileId}`)).arrayBuffer()).rejects.toThrow();
  });

  test("does not pass on the caller's other headers", async () => {
    const headers = { "user-agent": "caller/1", accept: "text/html" };
    await worker.ask(`/files/${fileId}`, { headers });
    const sent = worker.fake.requests.at(-1)?.headers;
    expect(JSON.stringify(sent)).not.toContain("caller/1");
    expect(sent?.accept).not.toBe("text/html");
  });
});
