import { demoIds } from "@kal/testing";
import { describe, expect, it, vi } from "vitest";
import { fromPage, proxyOnFake } from "../../test/proxy-support";
import { errorOf } from "../../test/support";
import { readOnly } from "./read-only";

const { activities, files, programs } = demoIds;
const csv = `/api/kal/activities/${activities.krasIc50}/file/${files.ic50Csv}`;

describe("what is allowed goes through", () => {
  it("a read comes back as Kaleidoscope answers it, with the server's token", async () => {
    const { visit, sent, fake } = proxyOnFake({ allow: [{ method: "GET", path: "/programs" }] });
    const answer = await visit("/api/kal/programs");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toHaveLength(fake.world.programs.all().length);
    expect(sent()).toEqual(["GET /programs"]);
  });

  it("a query arrives as it was written", async () => {
    const { visit, fake } = proxyOnFake({ allow: readOnly });
    await visit("/api/kal/activities/search?program_ids=%5B%22a%20b%22%5D&search_text=a+b%2526");
    expect(fake.requests.at(-1)?.query).toEqual({ program_ids: '["a b"]', search_text: "a b%26" });
  });

  it("a write arrives with its body", async () => {
    const { visit, fake } = proxyOnFake({ allow: [{ method: "PUT", path: "/programs/:programId" }] });
    const answer = await visit(`/api/kal/programs/${programs.kras}`, {
      method: "PUT",
      body: '{"title":"KRAS 2"}',
    });
    expect(answer.status).toBe(200);
    expect(fake.requests.at(-1)?.body).toEqual({ title: "KRAS 2" });
  });

  it("a path that ends in a slash is another path than one that does not", async () => {
    const { visit } = proxyOnFake({ allow: [{ method: "GET", path: "/key_fields" }] });
    expect((await visit("/api/kal/key_fields")).status).toBe(200);
    expect((await visit("/api/kal/key_fields/")).status).toBe(403);
  });

  it("a rule for one activity does not allow /activities/search", async () => {
    const { visit, sent } = proxyOnFake({ allow: [{ method: "GET", path: "/activities/:activityId" }] });
    expect((await visit("/api/kal/activities/search")).status).toBe(403);
    expect(sent()).toEqual([]);
  });

  it("an allowed path with another method is a 405 that names the allowed ones", async () => {
    const { visit, sent } = proxyOnFake({ allow: readOnly });
    for (const method of ["POST", "HEAD", "OPTIONS", "PATCH"]) {
      const answer = await visit("/api/kal/programs", { method });
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET"]);
    }
    expect(sent()).toEqual([]);
  });
});

describe("downloads", () => {
  it("carry name, type and total, also where a server drops Content-Length", async () => {
    const { visit, fake } = proxyOnFake({ allow: readOnly });
    const answer = await visit(csv);
    const { bytes } = fake.world.files.demand(files.ic50Csv);
    expect(answer.headers.get("x-kal-content-length")).toBe(String(bytes.length));
    expect(answer.headers.get("content-type")).toBe("text/csv");
    expect(answer.headers.get("content-disposition")).toContain("kras-ic50-plate-1.csv");
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  });

  it("state no length where the runtime has undone an encoding", async () => {
    const { visit, fake } = proxyOnFake({ allow: readOnly });
    fake.faults.add({ gzip: true, when: { path: /file/ } });
    const answer = await visit(csv);
    for (const name of ["content-length", "x-kal-content-length", "content-encoding"])
      expect(answer.headers.get(name)).toBeNull();
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(fake.world.files.demand(files.ic50Csv).bytes);
  });

  it("resume with Range and If-Range, and only one range is passed on", async () => {
    const { visit } = proxyOnFake({ allow: readOnly });
    const whole = await visit(csv);
    const etag = whole.headers.get("etag") ?? "";
    const part = await visit(csv, { headers: { range: "bytes=5-9", "if-range": etag } });
    expect([part.status, part.headers.get("content-range")]).toEqual([
      206,
      expect.stringMatching(/^bytes 5-9\//),
    ]);
    expect(await part.text()).toBe((await whole.text()).slice(5, 10));
    expect((await visit(csv, { headers: { range: "bytes=0-1,3-4,6-7" } })).status).toBe(200);
  });

  it("flow: the first bytes are there before the last have left", async () => {
    const { visit, fake } = proxyOnFake({ allow: readOnly });
    fake.faults.add({ pieceBytes: 64, stallAt: 64, when: { path: /file/ } });
    const reader = (await visit(csv)).body?.getReader();
    expect((await reader?.read())?.value).toHaveLength(64);
    await reader?.cancel();
  });

  it("that break on the way break for the page too", async () => {
    const { visit, fake } = proxyOnFake({ allow: readOnly });
    fake.faults.add({ cutAt: 100, when: { path: /file/ } });
    const answer = await visit(csv);
    expect(await errorOf(answer.arrayBuffer())).toBeInstanceOf(Error);
  });

  it("that the page aborted are aborted upstream", async () => {
    const { proxy, fake } = proxyOnFake({ allow: readOnly });
    fake.faults.add({ stallAt: 10, when: { path: /file/ } });
    const page = new AbortController();
    const answer = await proxy(fromPage(csv, { signal: page.signal }));
    const reading = errorOf(answer.arrayBuffer());
    page.abort();
    expect((await reading).message).toMatch(/went away/);
  });
});

describe("when the token has expired", () => {
  it("the proxy signs in again and repeats the read", async () => {
    const { visit, fake, sent } = proxyOnFake({ allow: readOnly });
    await visit("/api/kal/programs");
    fake.tokens.expireAll();
    expect((await visit("/api/kal/programs")).status).toBe(200);
    expect(sent()).toHaveLength(3);
    expect(fake.tokens.requests).toEqual({ client_credentials: 1, refresh_token: 1 });
  });

  it("a write is repeated with the same body", async () => {
    const { visit, fake } = proxyOnFake({ allow: [{ method: "POST", path: "/programs" }] });
    fake.faults.add({ status: 401, when: { method: "POST", path: "/programs" } });
    const answer = await visit("/api/kal/programs", { method: "POST", body: '{"title":"New"}' });
    expect(answer.status).toBeLessThan(300);
    expect(fake.requests.filter(({ path }) => path === "/programs").map(({ status }) => status)).toEqual([
      401, 200,
    ]);
    expect(fake.requests.at(-1)?.body).toEqual({ title: "New" });
  });

  it("a long upload is given back to the page to repeat, and the repetition works", async () => {
    const { visit, fake } = proxyOnFake({ allow: [{ method: "PUT", path: "/programs/:id" }] });
    fake.faults.add({ status: 401, when: { method: "PUT" } });
    const long = () => ({ method: "PUT", body: JSON.stringify({ title: "x".repeat(200_000) }) });
    const first = await visit(`/api/kal/programs/${programs.kras}`, long());
    expect([first.status, first.headers.get("retry-after")]).toEqual([503, "0"]);
    expect((await visit(`/api/kal/programs/${programs.kras}`, long())).status).toBe(200);
    expect(fake.world.programs.demand(programs.kras).title).toHaveLength(200_000);
  });

  it("credentials that are refused again are the server's trouble, not a 401 of the user's", async () => {
    const { visit, fake } = proxyOnFake({ allow: readOnly });
    fake.faults.add({ status: 401, times: 2, when: { path: "/programs" } });
    const answer = await visit("/api/kal/programs");
    expect([answer.status, await answer.json()]).toEqual([
      502,
      { code: "upstream_unauthorized", message: expect.any(String) },
    ]);
  });

  it("500 pages at once cost one token request", async () => {
    const { visit, fake } = proxyOnFake({ allow: readOnly });
    const answers = await Promise.all(Array.from({ length: 500 }, () => visit("/api/kal/programs")));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(fake.tokens.requests.client_credentials).toBe(1);
  });
});

describe("what Kaleidoscope refuses", () => {
  it("reaches the page with its code and message", async () => {
    const { visit } = proxyOnFake({ allow: readOnly });
    const answer = await visit("/api/kal/files/00000000-0000-4000-8000-000000000000");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ code: expect.any(String), message: expect.stringMatching(/./) });
  });

  it("keeps its Retry-After, so that the page's client waits", async () => {
    const { visit, fake } = proxyOnFake({ allow: readOnly });
    fake.faults.add({ retryAfter: 7, when: { path: "/programs" } });
    const answer = await visit("/api/kal/programs");
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "7"]);
  });

  it("an unreachable or silent Kaleidoscope is a 502 or a 504", async () => {
    const { client, fake } = proxyOnFake();
    const { visit } = proxyOnFake({ client: client.withOptions({ timeoutMs: 30 }), allow: readOnly });
    fake.faults.add({ reset: true, when: { path: "/programs" } });
    expect((await visit("/api/kal/programs")).status).toBe(502);
    fake.faults.add({ latencyMs: Number.POSITIVE_INFINITY, when: { path: "/programs" } });
    expect((await visit("/api/kal/programs")).status).toBe(504);
  });
});

describe("middleware of the server's client", () => {
  it("sees proxied requests, without credentials", async () => {
    const seen = vi.fn();
    const { client } = proxyOnFake();
    const logged = client.withOptions({
      middleware: [
        (request, next) => {
          seen(Object.keys(request.headers));
          return next(request);
        },
      ],
    });
    const { visit } = proxyOnFake({ client: logged, allow: readOnly });
    expect((await visit("/api/kal/programs")).status).toBe(200);
    expect(seen).toHaveBeenCalledOnce();
    expect(seen.mock.calls[0]?.[0]).not.toContain("x-kal-authorization");
  });
});
