import { describe, expect, it } from "vitest";
import { fromPage, recordingSend, TOKEN } from "../../test/proxy-support";
import { staticToken } from "../auth/token-source";
import { KaleidoscopeClient } from "../client/kaleidoscope-client";
import { type ApiProxyOptions, createApiProxy } from "./api-proxy";

const MiB = 1024 * 1024;

/** An upstream that reads what it is sent. */
function receiving(options: Partial<ApiProxyOptions> = {}) {
  let received = 0;
  let whole = false;
  const upstream = recordingSend(
    () => new Response("{}", { headers: { "content-type": "application/json" } }),
  );
  const client = new KaleidoscopeClient({
    url: "https://kal.test",
    auth: staticToken(TOKEN),
    timeoutMs: 400,
    send: async (request) => {
      const { body } = request;
      if (typeof body === "function") for await (const chunk of body()) received += chunk.length;
      else received += new Blob([body as BlobPart]).size;
      whole = true;
      return upstream.send(request);
    },
  });
  const allow = [{ method: "POST", path: "/imports" }] as const;
  const proxy = createApiProxy({ client, authorize: () => true, allow, maxBodyBytes: 4 * MiB, ...options });
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    proxy(fromPage("/api/kal/imports", { method: "POST", body, headers }));
  return { post, state: () => ({ received, whole }), sent: upstream.sent };
}

/** A body of so many chunks of 64 KiB, some milliseconds apart, that never says how long it is. */
function dripping(chunks: number, pauseMs = 0): ReadableStream<Uint8Array> {
  let left = chunks;
  return new ReadableStream({
    async pull(controller) {
      if (pauseMs) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      if (left-- > 0) controller.enqueue(new Uint8Array(65_536));
      else controller.close();
    },
  });
}

describe("a request's body", () => {
  it("flows through whole, when it is too long to be held", async () => {
    const { post, state } = receiving();
    expect((await post(dripping(32))).status).toBe(200);
    expect(state()).toEqual({ received: 2 * MiB, whole: true });
  });

  it("of multipart keeps its boundary", async () => {
    const { post, sent } = receiving();
    const type = "multipart/form-data; boundary=----x";
    expect((await post("------x--", { "content-type": type })).status).toBe(200);
    expect(sent[0]?.headers["content-type"]).toBe(type);
  });

  it("that says it is too large is refused before it is read", async () => {
    const { post, state } = receiving({ maxBodyBytes: 10 });
    expect((await post("x".repeat(11), { "content-length": "11" })).status).toBe(413);
    expect(state()).toEqual({ received: 0, whole: false });
  });

  it("that turns out too large is cut off while it flows", async () => {
    const { post, state } = receiving({ maxBodyBytes: MiB });
    const answer = await post(dripping(64));
    expect([answer.status, (await answer.json()).code]).toEqual([413, "body_too_large"]);
    expect(state().whole).toBe(false);
    expect(state().received).toBeLessThanOrEqual(MiB);
  });

  it.each([
    ["shorter", 20],
    ["longer", 2],
  ])("that is %s than it says does not arrive", async (_what, length) => {
    const { post, state } = receiving();
    expect((await post("0123456789", { "content-length": String(length) })).status).toBe(400);
    expect(state().whole).toBe(false);
  });

  it("that falls silent is given up, however much of it has come", async () => {
    const { post } = receiving({ bodyTimeoutMs: 30 });
    expect((await post(dripping(64, 200))).status).toBe(408);
    let left = 4;
    const stalling = new ReadableStream<Uint8Array>({
      pull: (controller) => (left-- > 0 ? controller.enqueue(new Uint8Array(65_536)) : new Promise(() => {})),
    });
    expect((await post(stalling)).status).toBe(408);
  });

  it("has limits that are numbers, or the proxy is not made; it may have none", async () => {
    expect(() => receiving({ maxBodyBytes: Number.NaN })).toThrow(/must be a number of at least 0/);
    const none = { bodyTimeoutMs: Number.POSITIVE_INFINITY, bodyDeadlineMs: Number.POSITIVE_INFINITY };
    expect((await receiving(none).post(dripping(2, 20))).status).toBe(200);
  });

  it("that only ever drips is given up at its deadline", async () => {
    const { post } = receiving({ bodyTimeoutMs: 1000, bodyDeadlineMs: 60 });
    expect((await post(dripping(64, 20))).status).toBe(408);
  });

  it("that takes longer than the timeout does not time out while bytes arrive", async () => {
    const { post } = receiving();
    expect((await post(dripping(10, 60))).status).toBe(200);
  });
});
