import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ChildProcess, prepareChild } from "./test-support/child";
import { type Listening, listen } from "./test-support/listen";

const MIB = 1024 * 1024;
const PATIENCE = 60_000;

let child: ChildProcess;
let server: Listening;
let folder: string;

/** `GET /files/{n}` is n bytes of CSV; whatever is posted is counted. */
beforeAll(async () => {
  const block = Buffer.alloc(MIB, "a,b,c\n");
  server = await listen((asked, answer) => {
    if (asked.method === "POST") {
      let count = 0;
      asked.on("data", (chunk) => {
        count += chunk.length;
      });
      asked.on("end", () => answer.end(String(count)));
      return;
    }
    let left = Number(asked.url?.split("/").pop()) || 0;
    answer.writeHead(200, { "content-type": "text/csv", "content-length": left });
    const send = () => {
      while (left > 0) {
        const piece = block.subarray(0, left);
        left -= piece.length;
        if (!answer.write(piece)) return void answer.once("drain", send);
      }
      answer.end();
    };
    send();
  });
  folder = await mkdtemp(join(tmpdir(), "kal-node-"));
  child = await prepareChild();
}, PATIENCE);

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await child[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const CLIENT = `
  const [url, folder] = process.argv.slice(2);
  const client = new kal.KaleidoscopeClient({ url, auth: kal.staticToken("token") });
`;

/** Prints how much the resident memory grew at most while \`work\` ran. */
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
    "ends by itself within a second of its last call",
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
    PATIENCE,
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
    PATIENCE,
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
    PATIENCE,
  );

  it(
    "that Node does not let write is told so, as by any other failure of the disk",
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
    PATIENCE,
  );
});
