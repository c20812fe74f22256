import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ChildProcess, prepareChild } from "../test-support/child";
import { type Listening, listen } from "../test-support/listen";

const MIB = 1024 * 1024;
const TIMEOUT_MS = 60_000;

let child: ChildProcess;
let server: Listening;
let folder: string;

/** `GET /files/{n}` returns n bytes of CSV. POST counts the bytes of the body. */
beforeAll(async () => {
  const block = Buffer.alloc(MIB, "a,b,c\n");
  server = await listen((asked, response) => {
    if (asked.method === "POST") {
      let count = 0;
      asked.on("data", (chunk) => {
        count += chunk.length;
      });
      asked.on("end", () => response.end(String(count)));
      return;
    }
    let left = Number(asked.url?.split("/").pop()) || 0;
    response.writeHead(200, { "content-type": "text/csv", "content-length": left });
    const send = () => {
      while (left > 0) {
        const piece = block.subarray(0, left);
        left -= piece.length;
        if (!response.write(piece)) return void response.once("drain", send);
      }
      response.end();
    };
    send();
  });
  folder = await mkdtemp(join(tmpdir(), "kal-node-"));
  child = await prepareChild();
}, TIMEOUT_MS);

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await child[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const CLIENT = `
  const [url, folder] = process.argv.slice(2);
  const client = new kal.KaleidoscopeClient({ url, auth: kal.staticToken("token") });
`;

/** Prints the maximum growth of the resident memory while \`work\` ran. */
const MEASURE = `
  async function growth(work) {
    const before = process.memoryUsage.rss();
    let most = before;
    const timer = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()); }, 5);
    await work();
    clearInterval(timer);
    console.log(most - before);
  }
`;

describe("a process", () => {
  it(
    "exits within a second of its last call",
    async () => {
      const printed = await child.run(
        `${CLIENT}
      await client.files.downloadFileOrThrow("1000", { destination: folder });
      (await client.files.openFile("50000000")).cancel();
      const doneAt = Date.now();
      process.on("exit", () => console.log(Date.now() - doneAt));`,
        [server.url, folder],
      );
      expect(Number(printed)).toBeLessThan(1_000);
    },
    TIMEOUT_MS,
  );

  it(
    "downloads 512 MiB within 64 MiB of memory",
    async () => {
      const printed = await child.run(
        `${CLIENT}${MEASURE}
      await client.files.downloadFileOrThrow("1000000", { destination: folder });
      await growth(() => client.files.downloadFileOrThrow("${512 * MIB}", { destination: folder }));`,
        [server.url, folder],
      );
      expect(Number(printed) / MIB).toBeLessThan(64);
      await rm(join(folder, String(512 * MIB)));
    },
    TIMEOUT_MS,
  );

  it(
    "uploads 512 MiB from a path within 64 MiB of memory",
    async () => {
      const printed = await child.run(
        `${MEASURE}
      import { truncateSync, writeFileSync } from "node:fs";
      const [url, folder] = process.argv.slice(2);
      const path = folder + "/large.csv";
      writeFileSync(path, "");
      truncateSync(path, ${512 * MIB});
      const send = kal.httpSend();
      const post = async (body) => {
        const { signal } = new AbortController();
        const response = await send({ method: "POST", url, headers: {}, body, signal });
        let text = "";
        await response.read((chunk) => { text += new TextDecoder().decode(chunk); });
        return Number(text);
      };
      await post("warm up");
      const file = await kal.fileFromPath(path);
      await growth(async () => {
        const count = await post(new Blob(["head", file, "tail"]));
        if (count !== ${512 * MIB + 8}) throw new Error("It received " + count);
      });`,
        [server.url, folder],
      );
      expect(Number(printed) / MIB).toBeLessThan(64);
    },
    TIMEOUT_MS,
  );

  it(
    "reports a write that Node's permission model denies like any other disk failure",
    async () => {
      const permission = process.allowedNodeEnvironmentFlags.has("--permission")
        ? "--permission"
        : "--experimental-permission";
      const printed = await child.run(
        `const [url, folder] = process.argv.slice(2);
      const logger = { error: (_, { code }) => console.log(code) };
      const client = new kal.KaleidoscopeClient({ url, auth: kal.staticToken("token"), logger });
      console.log(await client.files.downloadFile("1000", { destination: folder }));
      const [{ error }] = await client.files.downloadFiles([{ fileId: "1000" }], { destination: folder });
      console.log(error.code);`,
        [server.url, folder],
        [permission, "--allow-fs-read=*"],
      );
      expect(printed.trim().split("\n")).toEqual(["ERR_ACCESS_DENIED", "null", "ERR_ACCESS_DENIED"]);
    },
    TIMEOUT_MS,
  );
});
