import { expect, it } from "vitest";
import { openApi } from "../test-support/api";
import { readBytes } from "./read-bytes";

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("https://kaleidoscope.test/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

const pieces = (count: number): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (let n = 0; n < count; n += 1) controller.enqueue(new Uint8Array(10));
      controller.close();
    },
  });

it("reads a body up to its limit, with and without a length", async () => {
  expect(await readBytes(post("0123456789"), 10)).toHaveLength(10);
  expect(await readBytes(post(pieces(3)), 30)).toHaveLength(30);
  expect(await readBytes(new Request("https://kaleidoscope.test/"), 0)).toHaveLength(0);
});

it("rejects a body above its limit by its length, before reading it", async () => {
  const request = post("0123456789", { "content-length": "11" });
  await expect(readBytes(request, 10)).rejects.toMatchObject({ status: 413 });
  expect(request.bodyUsed).toBe(false);
});

it("reads a body without a length completely before rejecting it", async () => {
  const body = pieces(5);
  const request = post(body);
  await expect(readBytes(request, 30)).rejects.toMatchObject({ status: 413 });
  expect(request.bodyUsed).toBe(true);
});

it("responds with 413 to a body that is too large, with a higher limit for uploads", async () => {
  const api = await openApi();
  const send = (path: string, mebibytes: number) =>
    api.send(path, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json", "content-length": String(mebibytes * 2 ** 20) },
    });
  const refused = await send("/programs", 129);
  expect(refused.status).toBe(413);
  expect(await refused.json()).toEqual({
    code: "FST_ERR_CTP_BODY_TOO_LARGE",
    message: "Request body is too large",
  });
  expect((await send("/properties/any/file", 129)).status).not.toBe(413);
  expect((await send("/properties/any/file", 2049)).status).toBe(413);
});
