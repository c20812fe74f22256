import { getEventListeners } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { type RunningFake, startFakeKaleidoscope } from "@kal/testing/server";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { clientAnswering, errorOf } from "../../test/support";
import { staticToken } from "../auth/token-source";
import type { ClientOptions } from "../client/client-options";
import { KaleidoscopeClient } from "../client/kaleidoscope-client";
import * as errors from "../errors/index";
import type { Middleware } from "./types";

let server: RunningFake;
beforeAll(async () => {
  server = await startFakeKaleidoscope();
});
afterEach(() => server.fake.reset());
afterAll(() => server.close());

const clientOn = (options: ClientOptions = {}) =>
  new KaleidoscopeClient({ clientId: "demo", clientSecret: "demo", url: server.url, ...options });

const count = (path: string) => server.fake.requests.filter((request) => request.path === path).length;

describe("throws a specific error for", () => {
  it("wrong credentials", async () => {
    const error = await errorOf(clientOn({ clientSecret: "not-the-secret" }).programs.getPrograms());
    expect(error).toBeInstanceOf(errors.AuthenticationError);
    expect(error.message).toMatch(/status 401.*Check clientId and clientSecret/s);
    expect(inspect(error)).not.toContain("not-the-secret");
  });

  it("an unreachable host", async () => {
    const client = clientOn({ url: "http://127.0.0.1:9", maxRetries: 0 });
    const error = await errorOf(client.programs.getPrograms());
    expect(error).toBeInstanceOf(errors.ConnectionError);
    expect(error.message).toMatch(/127\.0\.0\.1:9.*Check the url/s);
  });

  it("a 404", async () => {
    const error = await errorOf(clientOn().files.openFile("no-such-file"));
    expect(error).toBeInstanceOf(errors.NotFoundError);
    expect(error).toMatchObject({
      status: 404,
      method: "GET",
      path: "/files/no-such-file",
      code: "NOT_FOUND",
    });
  });

  it.each([
    [400, errors.BadRequestError],
    [403, errors.ForbiddenError],
    [409, errors.ConflictError],
    [422, errors.UnprocessableEntityError],
    [429, errors.RateLimitError],
    [500, errors.ServerError],
    [503, errors.ServerError],
    [418, errors.KaleidoscopeAPIError],
  ])("a %i", async (status, type) => {
    server.fake.faults.add({
      when: { path: "/programs" },
      status,
      times: Number.POSITIVE_INFINITY,
      body: { code: "X", message: "why." },
    });
    const error = await errorOf(clientOn({ maxRetries: 0 }).programs.getPrograms());
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({ status, code: "X", path: "/programs" });
    expect(error.message).toContain(`GET /programs failed with status ${status}: why.`);
  });

  it("HTML instead of JSON", async () => {
    server.fake.faults.add({ when: { path: "/programs" }, html: true, status: 200 });
    const error = await errorOf(clientOn().programs.getPrograms());
    expect(error).toBeInstanceOf(errors.KaleidoscopeResponseError);
    expect(error.message).toMatch(/HTML page instead of JSON.*url points at the API/);
  });

  it("a body that stalls, within the limit", async () => {
    server.fake.faults.add({ when: { path: "/programs" }, stallAt: 10, times: Number.POSITIVE_INFINITY });
    const startedAt = Date.now();
    const error = await errorOf(clientOn({ timeoutMs: 200 }).programs.getPrograms());
    expect(error).toMatchObject({ name: "TimeoutError", phase: "body", limitMs: 200 });
    expect(Date.now() - startedAt).toBeLessThan(2_000);
  });

  it("a response that never begins", async () => {
    server.fake.faults.add({ when: { path: "/programs" }, latencyMs: Number.POSITIVE_INFINITY, times: 9 });
    const error = await errorOf(clientOn({ timeoutMs: 200 }).programs.getPrograms());
    expect(error).toMatchObject({ name: "TimeoutError", phase: "response" });
    expect(count("/programs")).toBe(1);
  });

  it("a body that is cut short, once retries are spent", async () => {
    server.fake.faults.add({ when: { path: "/programs" }, cutAt: 10, times: Number.POSITIVE_INFINITY });
    const error = await errorOf(clientOn({ maxRetries: 1 }).programs.getPrograms());
    expect(error).toBeInstanceOf(errors.ConnectionError);
    expect(error.message).toMatch(/broke in the middle of the answer to GET \/programs/);
    expect(count("/programs")).toBe(2);
  });

  it("a deadline over attempts and waits together", async () => {
    server.fake.faults.add({ when: { path: "/programs" }, status: 503, retryAfter: 30, times: 9 });
    const startedAt = Date.now();
    const error = await errorOf(clientOn().programs.getPrograms({ deadlineMs: 300, cache: "no-store" }));
    expect(error).toMatchObject({ name: "TimeoutError", phase: "deadline", limitMs: 300 });
    expect(Date.now() - startedAt).toBeLessThan(2_000);
  });
});

describe("a deadline that ends a call after a failed attempt", () => {
  const hurried = { deadlineMs: 300, cache: "no-store" } as const;

  it.each([429, 503])("reports the server's status %i and its message", async (status) => {
    server.fake.faults.add({
      when: { path: "/programs" },
      status,
      retryAfter: 30,
      body: { message: "Busy." },
    });
    const logged: string[] = [];
    const client = clientOn({ logger: { info: (line) => void logged.push(line) } });
    const error = await errorOf(client.programs.getPrograms(hurried));
    expect(error).toMatchObject({ phase: "deadline", cause: { status, body: { message: "Busy." } } });
    expect(error.message).toContain(`The last failure: GET /programs failed with status ${status}: Busy.`);
    expect(count("/programs")).toBe(1);
    expect(logged).toEqual([]);
  });

  it("reports the broken connection", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    server.fake.faults.add({ when: { path: "/programs" }, reset: true });
    const error = await errorOf(clientOn().programs.getPrograms(hurried));
    expect(error).toMatchObject({ phase: "deadline", cause: { name: "ConnectionError" } });
    expect(error.message).toContain("The last failure: Could not reach");
  });

  it("does not use up the retry budget", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    server.fake.faults.add({ when: { path: "/programs" }, reset: true, times: 101 });
    const client = clientOn();
    for (let call = 0; call < 100; call++)
      expect(await errorOf(client.programs.getPrograms(hurried))).toMatchObject({ phase: "deadline" });
    expect(await client.programs.getPrograms({ cache: "no-store" })).not.toEqual([]);
  });

  it("reports the failure to all callers that share the request", async () => {
    server.fake.faults.add({ when: { path: "/programs" }, status: 503, retryAfter: 30 });
    const client = clientOn();
    const impatient = () => errorOf(client.programs.getPrograms({ deadlineMs: 100 }));
    for (const error of await Promise.all([impatient(), impatient(), impatient()]))
      expect(error).toMatchObject({ phase: "deadline", limitMs: 100, cause: { status: 503 } });
    expect(count("/programs")).toBe(1);
  });

  it("reports the failure during the next attempt, too", async () => {
    server.fake.faults.add({ when: { path: "/programs" }, status: 503, retryAfter: 0 });
    server.fake.faults.add({ when: { path: "/programs" }, latencyMs: Number.POSITIVE_INFINITY });
    const error = await errorOf(clientOn().programs.getPrograms(hurried));
    expect(error).toMatchObject({ phase: "deadline", cause: { name: "ServerError" } });
  });

  it("reports no cause if no attempt failed", async () => {
    server.fake.faults.add({ when: { path: "/programs" }, latencyMs: Number.POSITIVE_INFINITY });
    const error = await errorOf(clientOn().programs.getPrograms(hurried));
    expect(error).not.toHaveProperty("cause");
    expect(error.message).toMatch(/raise deadlineMs\.$/);
  });

  it("does not warn that a rejected write may have succeeded", async () => {
    server.fake.faults.add({ when: { method: "POST", path: "/programs" }, status: 429, retryAfter: 30 });
    const error = await errorOf(clientOn().programs.createProgram("Once", { deadlineMs: 300 }));
    expect(error).toMatchObject({
      phase: "deadline",
      cause: { name: "RateLimitError", retryAfterMs: 30_000 },
    });
    expect(error.message).not.toContain("may have been");
  });
});

describe("a retry", () => {
  it("reads again after a reset, a cut body and a 503", async () => {
    server.fake.faults.add({ when: { path: "/programs" }, reset: true });
    server.fake.faults.add({ when: { path: "/programs" }, cutAt: 5 });
    server.fake.faults.add({ when: { path: "/programs" }, status: 503, retryAfter: 0 });
    expect((await clientOn({ maxRetries: 3 }).programs.getPrograms()).length).toBeGreaterThan(0);
    expect(count("/programs")).toBe(4);
  });

  it.each([
    ["commitThenCut", { commitThenCut: true as const }],
    ["a 500", { status: 500 }],
    ["a reset", { reset: true as const }],
  ])("never sends a write again after %s", async (_, fault) => {
    server.fake.faults.add({ when: { method: "POST", path: "/programs" }, ...fault });
    await errorOf(clientOn().programs.createProgram("Once"));
    expect(server.fake.requests.filter((r) => r.method === "POST" && r.path === "/programs")).toHaveLength(1);
  });

  it("resends a write if the server says that it did not act", async () => {
    server.fake.faults.add({ when: { method: "POST", path: "/programs" }, retryAfter: 0 });
    const program = await clientOn().programs.createProgram("Twice asked, once made");
    expect(server.fake.world.programs.all().filter((row) => row.title === program.title)).toHaveLength(1);
  });

  it("throws immediately if the server asks for a wait of more than a minute", async () => {
    server.fake.faults.add({ when: { path: "/programs" }, retryAfter: 3600 });
    expect(await errorOf(clientOn().programs.getPrograms())).toMatchObject({
      name: "RateLimitError",
      retryAfterMs: 3_600_000,
    });
  });

  it("does not happen after the caller aborted during the wait", async () => {
    server.fake.faults.add({ when: { path: "/programs" }, retryAfter: 30, times: 9 });
    const controller = new AbortController();
    const calling = errorOf(
      clientOn().programs.getPrograms({ signal: controller.signal, cache: "no-store" }),
    );
    await vi.waitFor(() => expect(count("/programs")).toBe(1));
    const reason = { reason: "mine" };
    setTimeout(() => controller.abort(reason), 20);
    expect(await calling).toBe(reason);
    expect(count("/programs")).toBe(1);
  });
});

describe("the caller's signal", () => {
  it("has one listener during many concurrent calls, and none afterwards", async () => {
    const { signal } = new AbortController();
    const client = clientOn();
    server.fake.faults.add({ when: { path: "/programs" }, latencyMs: 200, times: 20 });
    const calls = Array.from({ length: 20 }, () =>
      client.programs.getPrograms({ signal, cache: "no-store" }),
    );
    await vi.waitFor(() => expect(count("/programs")).toBe(20));
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await Promise.all(calls);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("prevents the request if it is already aborted", async () => {
    const calling = clientOn().programs.getPrograms({ signal: AbortSignal.abort("no"), cache: "no-store" });
    await expect(calling).rejects.toBe("no");
    expect(count("/programs")).toBe(0);
  });

  it("ends a body in progress", async () => {
    server.fake.faults.add({ when: { path: "/programs" }, stallAt: 5 });
    const controller = new AbortController();
    const calling = errorOf(
      clientOn().programs.getPrograms({ signal: controller.signal, cache: "no-store" }),
    );
    await vi.waitFor(() => expect(count("/programs")).toBe(1));
    setTimeout(() => controller.abort(new Error("enough")), 50);
    expect((await calling).message).toBe("enough");
  });
});

describe("a request", () => {
  it("calls fetch without a receiver and only with the requested fields", async () => {
    const seen: object[] = [];
    async function strict(this: unknown, url: string, init: RequestInit) {
      if (this !== undefined && this !== globalThis) throw new TypeError("Illegal invocation");
      seen.push(Object.keys(init).sort());
      return server.fake.fetch(url.replace(server.url, server.fake.url), init);
    }
    await clientOn({ fetch: strict }).programs.getPrograms();
    expect(seen[1]).toEqual(["headers", "method", "redirect", "signal"]);
  });

  it("uses a fetch that was patched after the client was created", async () => {
    const client = clientOn();
    const original = globalThis.fetch;
    const patched = vi.fn(original);
    globalThis.fetch = patched;
    try {
      await client.programs.getPrograms();
    } finally {
      globalThis.fetch = original;
    }
    expect(patched).toHaveBeenCalled();
  });

  it("hides its credentials from middleware and lets it change the rest", async () => {
    const names: string[] = [];
    const client = clientOn({
      middleware: [
        (request, next) => {
          names.push(...Object.keys(request.headers));
          return next({ ...request, headers: { ...request.headers, "user-agent": "mine" } });
        },
      ],
    });
    await client.programs.getPrograms();
    expect(names).not.toContain("x-kal-authorization");
    expect(server.fake.requests.at(-1)?.headers["user-agent"]).toBe("mine");
  });

  it("closes the connection if middleware throws after a response", async () => {
    const endless = createServer((_request, response) => response.writeHead(200).write("x".repeat(100_000)));
    await new Promise<void>((listening) => endless.listen(0, "127.0.0.1", listening));
    const closed = new Promise<void>((resolve) =>
      endless.on("connection", (socket) => socket.on("close", () => resolve())),
    );
    const url = `http://127.0.0.1:${(endless.address() as AddressInfo).port}`;
    const failing: Middleware = async (request, next) => {
      await next(request);
      throw new Error("mine");
    };
    const client = clientOn({ url, auth: staticToken("t"), middleware: [failing] });
    await expect(client.programs.getPrograms()).rejects.toThrow("mine");
    await closed;
    endless.close();
  });

  it("omits a header that is undefined", async () => {
    const headers = { "x-tenant": undefined, "x-run": 5 } as unknown as Record<string, string>;
    const { client, heard } = clientAnswering(() => new Response("{}", { status: 400 }), { headers });
    const error = await errorOf(client.programs.getPrograms({ headers: { ...headers, "x-call": "1" } }));
    expect(error).toBeInstanceOf(errors.BadRequestError);
    const sent = heard[0]?.headers;
    expect(["x-tenant", "x-run", "x-call"].map((name) => sent?.get(name))).toEqual([null, "5", "1"]);
  });

  it.each([
    ["a Headers", new Headers({ "X-Lab": "1" })],
    ["pairs", [["X-Lab", "1"]] as const],
  ])("takes %s, as fetch does", async (_, headers) => {
    const { client, heard } = clientAnswering(() => Response.json([]), { headers });
    await client.programs.getPrograms();
    await client.withOptions({ headers: {} }).programs.getPrograms({ headers });
    expect(heard.map((sent) => sent.headers.get("x-lab"))).toEqual(["1", "1"]);
  });

  it("throws a clear error for a search text with half a character", async () => {
    server.fake.faults.add({
      when: { path: "/records/search" },
      status: 400,
      body: '{"message":"HAL-0001�"}',
    });
    const error = await errorOf(clientOn().records.searchRecords({ search_text: "HAL-0001\ud83d" }));
    expect(error).toBeInstanceOf(errors.BadRequestError);
    expect(error.message).not.toContain("HAL");
  });

  it("rethrows a middleware's own error unchanged", async () => {
    const mine = new Error("mine");
    const client = clientOn({ middleware: [() => Promise.reject(mine)] });
    await expect(client.programs.getPrograms()).rejects.toBe(mine);
  });
});

describe("a redirect", () => {
  let other: Server;
  const heard: Record<string, unknown>[] = [];
  let respond: (response: ServerResponse) => void = (response) => response.end("a,b\n");
  beforeAll(async () => {
    other = createServer((request, response) => {
      heard.push(request.headers);
      respond(response);
    });
    await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
  });
  afterAll(() => other.close());
  const address = () => `http://127.0.0.1:${(other.address() as AddressInfo).port}/file.csv`;

  it("to another origin receives no credentials, and the download succeeds", async () => {
    respond = (response) => response.writeHead(200, { "content-type": "text/csv" }).end("a,b\n");
    server.fake.faults.add({ when: { path: "/files/f" }, redirectTo: address() });
    const client = clientOn({ headers: { "x-api-key": "canary" }, iapToken: async () => "iap-canary" });
    const download = await client.files.openFile("f");
    expect(await download.text()).toBe("a,b\n");
    expect(heard.at(-1)).not.toHaveProperty("x-kal-authorization");
    expect(JSON.stringify(heard)).not.toContain("canary");
  });

  it("to another origin is rejected for a write", async () => {
    server.fake.faults.add({
      when: { method: "POST", path: "/programs" },
      redirectTo: address(),
      status: 307,
    });
    const before = heard.length;
    expect(await errorOf(clientOn().programs.createProgram("x"))).toBeInstanceOf(errors.RedirectError);
    expect(heard).toHaveLength(before);
  });

  it("throws if it never ends, in a circle or not", async () => {
    server.fake.faults.add({ when: { path: "/programs" }, redirectTo: `${server.url}/programs`, times: 99 });
    expect((await errorOf(clientOn().programs.getPrograms())).message).toContain("more than 10 times");
    let hop = 0;
    respond = (response) => response.writeHead(302, { location: `${address()}?${hop++}` }).end();
    server.fake.faults.add({ when: { path: "/files/f" }, redirectTo: address() });
    expect((await errorOf(clientOn().files.openFile("f"))).message).toContain("more than 10 times");
  });
});
