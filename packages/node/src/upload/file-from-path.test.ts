import { execFileSync } from "node:child_process";
import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { InvalidArgumentError } from "@kal/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { httpSend } from "../http/http-send";
import { listen, readBody } from "../test-support/listen";
import { rejection, request, textOf } from "../test-support/requests";
import { fileFromPath } from "./file-from-path";

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kal-node-"));
  path = join(folder, "plate.csv");
  await writeFile(path, "well,value\n".repeat(200_000));
});
afterEach(() => rm(folder, { recursive: true }));

describe("fileFromPath", () => {
  it("sets name, type and size, from a path or a URL", async () => {
    const file = await fileFromPath(pathToFileURL(path), { type: "text/csv" });
    expect(file).toMatchObject({ name: "plate.csv", type: "text/csv", size: 2_200_000 });
    expect((await fileFromPath(path)).type).toBe("");
  });

  it("can be sent repeatedly, also as a part of a larger body", async () => {
    await using server = await listen(async (asked, response) => {
      response.end(String((await readBody(asked)).length));
    });
    const body = new Blob(["head", await fileFromPath(path), "tail"]);
    const send = httpSend();
    for (let attempt = 0; attempt < 2; attempt++)
      expect(await textOf(send, request(server.url, { method: "POST", body }))).toBe("2200008");
  });

  it("rejects and sends no partial file if the file changes before it is sent", async () => {
    await using server = await listen(async (asked, response) => {
      response.end(String((await readBody(asked)).length));
    });
    const body = await fileFromPath(path);
    await appendFile(path, "more");
    const error = await rejection(textOf(httpSend(), request(server.url, { method: "POST", body })));
    expect(error.message).toContain("could not be read");
  });

  it("rejects and sends no complete file if the file changes while it is sent", async () => {
    for (const change of [() => appendFile(path, "more"), () => truncate(path, 1_000_000)]) {
      const sizes: number[] = [];
      await using server = await listen(async (asked, response) => {
        asked.once("data", () => change());
        asked.once("close", () => sizes.push(Number(asked.complete)));
        await readBody(asked).catch(() => {});
        response.end();
      });
      await writeFile(path, "well,value\n".repeat(2_000_000));
      const body = await fileFromPath(path);
      const error = await rejection(textOf(httpSend(), request(server.url, { method: "POST", body })));
      expect(error.message).toContain("could not be read");
      await vi.waitFor(() => expect(sizes).toEqual([0]));
    }
  });

  it.runIf(process.platform === "linux")(
    "reads files whose reported size is 0 although they have contents",
    async () => {
      expect(await (await fileFromPath("/proc/version")).text()).toBe(
        await readFile("/proc/version", "utf8"),
      );
      expect((await fileFromPath("/proc/version")).size).toBeGreaterThan(0);
      await writeFile(path, "");
      expect(await fileFromPath(path)).toMatchObject({ name: "plate.csv", size: 0 });
    },
  );

  it.runIf(process.platform === "linux")("does not wait for a pipe", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    await expect(fileFromPath(pipe)).rejects.toThrow(/as a stream/);
  });

  it("explains what is wrong with a path", async () => {
    expect((await rejection(fileFromPath(join(folder, "none.csv")))).code).toBe("ENOENT");
    await expect(fileFromPath(folder)).rejects.toThrow(InvalidArgumentError);
    await expect(fileFromPath("/dev/null")).rejects.toThrow(/as a stream/);
  });
});
