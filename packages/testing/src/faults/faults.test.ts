import { describe, expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { type Api, openApi } from "../test-support/api";

const file = `/files/${demoIds.files.ic50Csv}`;
const size = (api: Api) => api.fake.world.files.demand(demoIds.files.ic50Csv).bytes.length;

describe("which requests a fault hits", () => {
  it("are the next one, once, by default", async () => {
    const api = await openApi();
    const once = api.fake.faults.add({ status: 500 });
    expect((await api.send("/programs")).status).toBe(500);
    expect((await api.send("/programs")).status).toBe(200);
    const twice = api.fake.faults.add({ status: 503, times: 2, skip: 1 });
    const statuses = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await api.send("/programs")).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
    expect([once.hits, twice.hits]).toEqual([1, 2]);
  });

  it("match by method and path, including the token endpoint", async () => {
    const api = await openApi();
    api.fake.faults.add({ when: { method: "post" }, status: 500 });
    api.fake.faults.add({ when: { path: "/activities" }, status: 501 });
    api.fake.faults.add({ when: { path: /^\/work.*s$/g }, status: 502, times: 2 });
    api.fake.faults.add({ when: { path: "/auth/oauth/token" }, status: 503 });
    expect((await api.send("/programs")).status).toBe(200);
    expect((await api.send("/workspaces/members")).status).toBe(502);
    expect((await api.send("/workspaces/groups")).status).toBe(502);
    expect((await api.send("/activities")).status).toBe(501);
    expect((await api.send("/programs", { method: "POST" })).status).toBe(500);
    expect((await api.fake.fetch(`${api.fake.url}/auth/oauth/token`)).status).toBe(503);
  });

  it("are every other request to a URL, regardless of requests to others", async () => {
    const api = await openApi();
    api.fake.faults.add({ status: 503, every: 2, times: Infinity });
    const statuses = [];
    for (const path of ["/programs", "/activities", "/programs", "/activities", "/programs"])
      statuses.push((await api.send(path)).status);
    expect(statuses).toEqual([503, 503, 200, 200, 503]);
    expect(() => api.fake.faults.add({ status: 503, every: 0 })).toThrow("every");
  });

  it("are none after the fault is removed or all faults are cleared", async () => {
    const api = await openApi();
    const fault = api.fake.faults.add({ status: 500, times: Infinity });
    expect((await api.send("/programs")).status).toBe(500);
    fault.remove();
    expect((await api.send("/programs")).status).toBe(200);
    api.fake.faults.add({ status: 500, times: Infinity });
    api.fake.faults.clear();
    expect((await api.send("/programs")).status).toBe(200);
  });

  it("cannot be selected by a fault without an effect or with invalid numbers", async () => {
    const { faults } = (await openApi()).fake;
    expect(() => faults.add({ when: { path: "/programs" } })).toThrow(RangeError);
    expect(() => faults.add({ status: 500, times: 0 })).toThrow(RangeError);
    expect(() => faults.add({ cutAt: -1 })).toThrow(RangeError);
    expect(() => faults.add({ latencyMs: Number.NaN })).toThrow(RangeError);
    expect(() => faults.add({ pieceBytes: 0 })).toThrow(RangeError);
  });
});

describe("a fault response", () => {
  const answer = async (fault: Parameters<Api["fake"]["faults"]["add"]>[0]) => {
    const api = await openApi();
    api.fake.faults.add(fault);
    return api.send("/programs", { redirect: "manual" });
  };

  it("has the API's error body by default", async () => {
    expect(await (await answer({ status: 503 })).json()).toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    expect(await (await answer({ status: 500, body: { oops: 1 } })).json()).toEqual({ oops: 1 });
    expect(await (await answer({ body: "not json" })).text()).toBe("not json");
    expect((await answer({ status: 204 })).body).toBeNull();
  });

  it("sends Retry-After in seconds, as a date, or as any text", async () => {
    const seconds = await answer({ retryAfter: 2 });
    expect([seconds.status, seconds.headers.get("retry-after")]).toEqual([429, "2"]);
    const date = await answer({ status: 503, retryAfter: new Date(0) });
    expect([date.status, date.headers.get("retry-after")]).toEqual([503, "Thu, 01 Jan 1970 00:00:00 GMT"]);
    expect((await answer({ retryAfter: "soon" })).headers.get("retry-after")).toBe("soon");
  });

  it("may be an HTML page or a redirect", async () => {
    const page = await answer({ html: true, status: 502 });
    expect([page.status, page.headers.get("content-type")]).toEqual([502, "text/html; charset=utf-8"]);
    expect(await page.text()).toMatch(/^<!doctype html>/);
    const moved = await answer({ redirectTo: "/elsewhere", status: 308 });
    expect([moved.status, moved.headers.get("location")]).toEqual([308, "/elsewhere"]);
  });
});

describe("a connection that fails", () => {
  it("is reset before the request is handled", async () => {
    const api = await openApi();
    const before = api.fake.world.programs.size;
    api.fake.faults.add({ reset: true });
    const error = await api.post("/programs", { title: "T" }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TypeError);
    expect((error as TypeError).cause).toMatchObject({ code: "ECONNRESET" });
    expect(api.fake.world.programs.size).toBe(before);
    expect(api.fake.requests.at(-1)).toMatchObject({ path: "/programs", status: null });
  });

  it("is reset after the request is handled", async () => {
    const api = await openApi();
    const before = api.fake.world.programs.size;
    api.fake.faults.add({ commitThenCut: true });
    await expect(api.post("/programs", { title: "T" })).rejects.toThrow(TypeError);
    expect(api.fake.world.programs.size).toBe(before + 1);
  });

  it.each([0, 1, 100])("dies after exactly %i bytes of the body", async (cutAt) => {
    const api = await openApi();
    api.fake.faults.add({ cutAt });
    const response = await api.send(file);
    expect(response.headers.get("content-length")).toBe(String(size(api)));
    let received = 0;
    const reading = (async () => {
      for await (const chunk of response.body as ReadableStream<Uint8Array>) received += chunk.length;
    })();
    await expect(reading).rejects.toThrow(TypeError);
    expect(received).toBe(cutAt);
  });
});

describe("a slow body", () => {
  it("arrives in pieces and is complete", async () => {
    const api = await openApi();
    api.fake.faults.add({ pieceBytes: 100, pieceDelayMs: 1 });
    const lengths: number[] = [];
    const body = (await api.send(file)).body as ReadableStream<Uint8Array>;
    for await (const chunk of body) lengths.push(chunk.length);
    expect(Math.max(...lengths)).toBe(100);
    expect(lengths.reduce((total, length) => total + length, 0)).toBe(size(api));
  });

  it("arrives late with latency", async () => {
    const api = await openApi();
    api.fake.faults.add({ latencyMs: 40 });
    const started = performance.now();
    expect((await api.send("/programs")).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(35);
  });
});

describe("a false response", () => {
  it("has a wrong length or wrong headers", async () => {
    const api = await openApi();
    api.fake.faults.add({ contentLength: 5, headers: { "X-Request-Id": "r1" } });
    const response = await api.send(file);
    expect(response.headers.get("content-length")).toBe("5");
    expect(response.headers.get("x-request-id")).toBe("r1");
    expect((await response.arrayBuffer()).byteLength).toBe(size(api));
    api.fake.faults.add({ contentLength: null });
    expect((await api.send(file)).headers.has("content-length")).toBe(false);
  });

  it("has a wrong range", async () => {
    const api = await openApi();
    api.fake.faults.add({ wrongRange: true });
    const response = await api.send(file, { headers: { Range: "bytes=10-19" } });
    expect(response.headers.get("content-range")).toBe(`bytes 11-20/${size(api)}`);
  });

  it("reports that the file has changed", async () => {
    const api = await openApi();
    const etag = (await api.send(file)).headers.get("etag") ?? "";
    api.fake.faults.add({ changedEtag: true });
    const response = await api.send(file, { headers: { Range: "bytes=10-19", "If-Range": etag } });
    expect(response.status).toBe(200);
    expect(response.headers.get("etag")).not.toBe(etag);
  });
});
