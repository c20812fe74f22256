import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { get } from "node:http";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { demoIds } from "@kal/testing";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { hashOf, serveLargeFile } from "./lib/large-file.mjs";
import { startWorker } from "./lib/worker.mjs";

const MIB = 1024 * 1024;

/** What sockets, kernel and workerd may hold between two ends; a fraction of the file, and far more than they need. */
const ON_THE_WAY = 48 * MIB;

const fileId = demoIds.files.ic50Csv;

/** Opens a file over a socket of its own, so that it can be read slowly and left. */
async function open({ address, authorization }) {
  const request = get(`${address}/files/large`, { agent: false, headers: { authorization } });
  request.on("error", () => {});
  const [response] = await once(request, "response");
  return response;
}

async function until(isSo) {
  while (!isSo()) await sleep(20);
}

test("a large file passes byte for byte", { timeout: 300_000 }, async (t) => {
  const size = 64 * MIB;
  const upstream = await serveLargeFile(t, size);
  const response = await open(await startWorker(t, upstream.url));
  assert.equal(response.headers["content-length"], String(size));
  const hash = createHash("sha256");
  for await (const chunk of response) hash.update(chunk);
  assert.equal(hash.digest("hex"), hashOf(size));
});

test("a caller who does not read holds Kaleidoscope back, so nothing piles up in the Worker", {
  timeout: 120_000,
}, async (t) => {
  const upstream = await serveLargeFile(t, 256 * MIB);
  const response = await open(await startWorker(t, upstream.url));
  response.pause();
  let before = -1;
  while (upstream.sent !== before) {
    before = upstream.sent;
    await sleep(500);
  }
  assert.ok(upstream.sent < ON_THE_WAY, `${upstream.sent / MIB} MiB were sent to nobody`);
  response.destroy();
});

test("a caller who leaves ends the request to Kaleidoscope", { timeout: 120_000 }, async (t) => {
  const upstream = await serveLargeFile(t, 256 * MIB);
  const response = await open(await startWorker(t, upstream.url));
  await once(response, "data");
  response.destroy();
  await until(() => upstream.left);
});

test("small files", { timeout: 60_000 }, async (t) => {
  const running = await startFakeKaleidoscope();
  t.after(() => running.close());
  const { fake } = running;
  const { ask } = await startWorker(t, running.url);
  const { bytes } = fake.world.files.get(fileId);

  await t.test("a file comes whole, to be saved, with what it takes to resume", async () => {
    const answer = await ask(`/files/${fileId}`);
    assert.equal(answer.status, 200);
    assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), new Uint8Array(bytes));
    assert.match(answer.headers.get("content-disposition"), /^attachment/);
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
    assert.equal(answer.headers.get("accept-ranges"), "bytes");
    assert.ok(answer.headers.get("etag"));
    assert.equal(answer.headers.get("set-cookie"), null);
  });

  await t.test("a part comes as a part", async () => {
    const { headers } = await ask(`/files/${fileId}`);
    const etag = headers.get("etag");
    const answer = await ask(`/files/${fileId}`, { headers: { range: "bytes=10-19", "if-range": etag } });
    assert.equal(answer.status, 206);
    assert.equal(answer.headers.get("content-range"), `bytes 10-19/${bytes.length}`);
    assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), new Uint8Array(bytes.subarray(10, 20)));
    const changed = await ask(`/files/${fileId}`, { headers: { range: "bytes=10-19", "if-range": '"old"' } });
    assert.equal(changed.status, 200);
    assert.equal((await changed.arrayBuffer()).byteLength, bytes.length);
    assert.equal((await ask(`/files/${fileId}`, { headers: { range: "bytes=9999999-" } })).status, 416);
  });

  await t.test("a file that breaks off is broken for the caller, not shorter", async () => {
    fake.faults.add({ when: { path: `/files/${fileId}` }, cutAt: 100 });
    await assert.rejects(async () => (await ask(`/files/${fileId}`)).arrayBuffer());
  });

  await t.test("a caller's other headers stay here", async () => {
    await ask(`/files/${fileId}`, { headers: { "user-agent": "caller/1", accept: "text/html" } });
    const { headers } = fake.requests.at(-1);
    assert.ok(!JSON.stringify(headers).includes("caller/1"));
    assert.notEqual(headers.accept, "text/html");
  });
});
