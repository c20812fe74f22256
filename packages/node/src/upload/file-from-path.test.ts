import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { InvalidArgumentError } from "@kal/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { httpSend } from "../http/http-send";
import { rejection, request, textOf } from "../test-support/exchange";
import { listen, received } from "../test-support/listen";
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
  it("knows name, type and size, from a path or a URL", async () => {
    const file = await fileFromPath(pathToFileURL(path), { type: "text/csv" });
    expect(file).toMatchObject({ name: "plate.csv", type: "text/csv", size: 2_200_000 });
    expect((await fileFromPath(path)).type).toBe("");
  });

  it("can be sent again and again, also as a part of something larger", async () => {
    await using server = await listen(async (asked, answer) => {
      answer.end(String((await received(asked)).length));
    });
    const body = new Blob(["head", await fileFromPath(path), "tail"]);
    const send = httpSend();
    for (let attempt = 0; attempt < 2; attempt++)
      expect(await textOf(send, request(server.url, { method: "POST", body }))).toBe("2200008");
  });

  it("fails, and does not send half, when the file changes before it is sent", async () => {
    await using server = await listen(async (asked, answer) => {
      answer.end(String((await received(asked)).length));
    });
    const body = await fileFromPath(path);
    await appendFile(path, "more");
    const error = await rejection(textOf(httpSend(), request(server.url, { method: "POST", body })));
    expect(error.message).toContain("could not be read");
  });

  it("says what is wrong with a path", async () => {
    expect((await rejection(fileFromPath(join(folder, "none.csv")))).code).toBe("ENOENT");
    await expect(fileFromPath(folder)).rejects.toThrow(InvalidArgumentError);
    await expect(fileFromPath("/dev/null")).rejects.toThrow(/as a stream/);
  });
});
