import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningFake, startFakeKaleidoscope } from "@kal/testing/server";
import { KaleidoscopeClient, type NodeClientOptions } from "../client/client";

export interface Downloads {
  running: RunningFake;
  client: KaleidoscopeClient;
  /** A temporary folder of this test. */
  folder: string;
  fileId: string;
  /** Returns the names in the folder, including hidden ones. */
  names(): Promise<string[]>;
  /** Returns a file's content as text, or `"whole"` if it equals the file to download. */
  content(name: string): Promise<string>;
  /** Returns a client of the same fake with other options. */
  clientWith(options: NodeClientOptions): KaleidoscopeClient;
  /** Returns the `Range` header of each request for the file so far. */
  ranges(): (string | undefined)[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts the fake and creates a client for it, a file to download, and a folder for the download. */
export async function startDownloads(size = 100_000): Promise<Downloads> {
  const running = await startFakeKaleidoscope();
  const folder = await mkdtemp(join(tmpdir(), "kal-node-"));
  const file = running.fake.world.files.all().find(({ type }) => type === "text/csv");
  if (!file) throw new Error("The fake has no CSV file.");
  file.bytes = new Uint8Array(size).map((_, index) => (index * 31 + (index >> 8)) % 251);
  const clientWith = (options: NodeClientOptions) =>
    new KaleidoscopeClient({ url: running.url, clientId: "demo", clientSecret: "demo", ...options });
  return {
    running,
    folder,
    fileId: file.id,
    client: clientWith({}),
    clientWith,
    names: () => readdir(folder),
    content: async (name) => {
      const found = await readFile(join(folder, name));
      return found.equals(file.bytes) ? "whole" : found.toString();
    },
    ranges: () =>
      running.fake.requests
        .filter(({ path }) => path.includes(file.id))
        .map(({ headers }) => headers.range as string | undefined),
    async [Symbol.asyncDispose]() {
      await running.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
