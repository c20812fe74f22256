import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileFromPath, KaleidoscopeClient } from "@kal/node";
import { expect, it } from "vitest";
import { serve } from "./lib/serve-file";

const FOUR_GIB = 2 ** 32;
const RECORD_ID = "5eed0000-0002-4000-8000-000000000001";
const FIELD_ID = "5eed0000-0003-4000-8000-000000000001";

it("sends every byte of a file of more than 4 GiB", async () => {
  const folder = await mkdtemp(join(tmpdir(), "kal-uploads-"));
  const path = join(folder, "spectra.csv");
  const uploads: { announced: number; received: number }[] = [];
  const server = await serve(async (request, response) => {
    let received = 0;
    for await (const chunk of request) received += chunk.length;
    uploads.push({ announced: Number(request.headers["content-length"]), received });
    response.writeHead(200, { "content-type": "application/json" }).end('{"id":"stored"}');
  });
  try {
    // A file with a hole takes no room on the disk.
    await using file = await open(path, "w");
    await file.write("the end", FOUR_GIB);
    const client = new KaleidoscopeClient({ url: server.url, clientId: "c", clientSecret: "s" });
    const content = await fileFromPath(path);
    await client.records.createRecordValueFile(RECORD_ID, FIELD_ID, content);
    expect(uploads).toHaveLength(1);
    expect(uploads[0]?.received).toBe(uploads[0]?.announced);
    expect(uploads[0]?.received).toBeGreaterThan(FOUR_GIB + 7);
    expect(uploads[0]?.received).toBeLessThan(FOUR_GIB + 2000);
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}, 240_000);
