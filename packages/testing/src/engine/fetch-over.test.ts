import { describe, expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { openApi } from "../test-support/api";

const file = `/files/${demoIds.files.ic50Csv}`;

describe("the fake's fetch", () => {
  it("rejects with the caller's own reason when the signal aborts", async () => {
    const api = await openApi();
    const reason = new Error("enough");
    await expect(api.send("/programs", { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    api.fake.faults.add({ latencyMs: Infinity });
    const controller = new AbortController();
    const waiting = api.send("/programs", { signal: controller.signal });
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });

  it("errors the body when the signal aborts", async () => {
    const api = await openApi();
    api.fake.faults.add({ when: { path: file }, stallAt: 5 });
    const controller = new AbortController();
    const response = await api.send(file, { signal: controller.signal });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    expect((await reader.read()).value).toHaveLength(5);
    const more = reader.read();
    controller.abort(new Error("enough"));
    await expect(more).rejects.toThrow("enough");
  });

  it("accepts a Request or a URL", async () => {
    const { fake, token } = await openApi();
    const request = new Request(`${fake.url}/programs`, {
      headers: { "X-Kal-Authorization": `Bearer ${token}` },
    });
    const response = await fake.fetch(request);
    expect(response.status).toBe(200);
    expect(response.url).toBe(`${fake.url}/programs`);
  });

  it("follows redirects within the fake, unless the caller asks for manual redirects", async () => {
    const api = await openApi();
    api.fake.faults.add({ when: { path: "/old" }, redirectTo: "/programs", times: 3 });
    const followed = await api.send("/old");
    expect(followed).toMatchObject({ status: 200, redirected: true, url: `${api.fake.url}/programs` });
    const manual = await api.send("/old", { redirect: "manual" });
    expect(manual.status).toBe(302);
    expect(manual.headers.get("location")).toBe("/programs");
    await expect(api.send("/old", { redirect: "error" })).rejects.toThrow(TypeError);
  });

  it("turns a POST into a GET on 302, and repeats it on 307", async () => {
    const api = await openApi();
    const init = { method: "POST", body: '{"title":"T"}', headers: { "Content-Type": "application/json" } };
    api.fake.faults.add({ when: { path: "/old" }, redirectTo: "/programs" });
    expect(await (await api.send("/old", init)).json()).toBeInstanceOf(Array);
    api.fake.faults.add({ when: { path: "/old" }, redirectTo: "/programs", status: 307 });
    expect(await (await api.send("/old", init)).json()).toMatchObject({ title: "T" });
  });

  it("rejects a redirect to another host", async () => {
    const api = await openApi();
    api.fake.faults.add({ redirectTo: "https://elsewhere.test/programs" });
    await expect(api.send("/programs")).rejects.toThrow(TypeError);
  });

  it("rejects a redirect loop", async () => {
    const api = await openApi();
    api.fake.faults.add({ when: { path: "/loop" }, redirectTo: "/loop", times: Infinity });
    await expect(api.send("/loop")).rejects.toThrow(/redirect count/);
  });

  it("decodes a gzip body like a real fetch", async () => {
    const api = await openApi();
    api.fake.faults.add({ when: { path: file }, gzip: true });
    const response = await api.send(file);
    const stored = api.fake.world.files.demand(demoIds.files.ic50Csv).bytes;
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(Number(response.headers.get("content-length"))).toBeLessThan(stored.length);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(stored);
  });
});
