import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileFromPath, KaleidoscopeClient, type NodeClientOptions } from "@kal/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ReadingServer, readUploads } from "./lib/reading-server";
import { Seeded } from "./lib/seeded";
import { streamOf } from "./lib/stream-of";

const RECORD = "5eed0000-0001-4000-8000-000000000001";
const FIELD = "5eed0000-0002-4000-8000-000000000001";
const MiB = 1024 * 1024;

/** More than sockets and senders hold on their own, so that a server which does not read is felt. */
const bytes = new Seeded(1).bytes(40 * MiB);

const hashOf = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

type Content = Parameters<KaleidoscopeClient["records"]["createRecordValueFile"]>[3];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kal-uploads-"));
  await writeFile(join(folder, "plate.csv"), bytes);
});
afterAll(() => rm(folder, { recursive: true }));

const sources: Record<string, () => Content | Promise<Content>> = {
  "a Blob": () => new Blob([bytes]),
  bytes: () => bytes,
  "a path": () => fileFromPath(join(folder, "plate.csv")),
  "a function": () => () => streamOf(bytes, 300_000),
  "a function with a size": () => ({ stream: () => streamOf(bytes, 300_000), size: bytes.length }),
};
const senders: Record<string, NodeClientOptions> = {
  "node:http": {},
  fetch: { fetch: (url, init) => fetch(url, init) },
};

async function upload(server: ReadingServer, options: NodeClientOptions, content: Content): Promise<void> {
  const client = new KaleidoscopeClient({ url: server.url, clientId: "c", clientSecret: "s", ...options });
  await client.records.createRecordValueFile(RECORD, FIELD, "plate.csv", content, "text/csv");
}

describe.each(Object.entries(senders))("an upload over %s", (_, sender) => {
  it.each(Object.entries(sources))(
    "from %s goes on for longer than timeoutMs while the server reads",
    async (__, source) => {
      const server = await readUploads({ pieceBytes: 2 * MiB, pauseMs: 120 });
      try {
        await upload(server, { ...sender, timeoutMs: 1_500 }, await source());
        expect(server.hashes).toEqual([hashOf(bytes)]);
      } finally {
        await server.close();
      }
    },
  );

  it("that is repeated after the server has read half of it sends the same bytes", async () => {
    for (const [what, source] of Object.entries(sources)) {
      const server = await readUploads({ refuseFirstAfter: 20 * MiB });
      try {
        const outcome = await upload(server, { ...sender, timeoutMs: 5_000 }, await source()).catch(
          (error: unknown) => error,
        );
        expect({ what, outcome, requests: server.requests }).toEqual({
          what,
          outcome: undefined,
          requests: 2,
        });
        expect(server.hashes).toEqual([hashOf(bytes)]);
      } finally {
        await server.close();
      }
    }
  });
});

it("a server that stops reading in the middle of an upload is noticed", async () => {
  const server = await readUploads({ stopAfter: 10 * MiB });
  try {
    const error = await upload(server, { timeoutMs: 500 }, new Blob([bytes])).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: "TimeoutError", phase: "response" });
    expect(server.requests).toBe(1);
  } finally {
    await server.close();
  }
});
