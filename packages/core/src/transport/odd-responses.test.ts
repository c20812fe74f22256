import { describe, expect, it } from "vitest";
import { clientAnswering, errorOf } from "../../test/support";
import { createClient } from "../client/create-client";
import { KaleidoscopeClient } from "../client/kaleidoscope-client";
import { FilesService } from "../services/files";
import type { Fetch } from "./fetch-send";

const PROGRAMS = [{ id: "p", title: "ALK" }];
const json = JSON.stringify(PROGRAMS);
const none = new Headers();
const bytes = (text: string) => new TextEncoder().encode(text).buffer;

/** A client whose fetch returns any object that a polyfill or a mock might create. */
function clientGetting(response: () => object, options = {}) {
  const made = clientAnswering(() => response() as Response, { maxRetries: 0, ...options });
  return made.client;
}

const failing = () => Promise.reject(new Error("FileReader.readAsArrayBuffer is not implemented"));

describe("a response without a stream", () => {
  it.each<[string, () => object]>([
    ["arrayBuffer", () => ({ arrayBuffer: async () => bytes(json) })],
    ["text", () => ({ text: async () => json })],
    ["both", () => ({ arrayBuffer: async () => bytes(json), text: async () => "wrong" })],
    ["a body that is null", () => ({ body: null, text: async () => json })],
    ["a stream of another kind", () => ({ body: { on() {} }, arrayBuffer: async () => bytes(json) })],
    [
      "an arrayBuffer that fails",
      () => ({ arrayBuffer: failing, clone: () => ({ text: async () => json }), text: failing }),
    ],
  ])("is read through %s", async (_, rest) => {
    const client = clientGetting(() => ({ status: 200, headers: none, ...rest() }));
    expect(await client.programs.getPrograms()).toEqual(PROGRAMS);
  });

  it("returns the bytes of a file", async () => {
    const content = new Uint8Array([0, 255, 254, 10]);
    const headers = new Headers({ "content-type": "text/csv" });
    const client = clientGetting(() => ({ status: 200, headers, arrayBuffer: async () => content.buffer }));
    expect(await (await client.files.openFile("f")).bytes()).toEqual(content);
  });

  it("throws if its bytes were decoded as text", async () => {
    const headers = new Headers({ "content-type": "text/csv" });
    const client = clientGetting(() => ({ status: 200, headers, text: async () => "\ufffd,1" }));
    const error = await errorOf((await client.files.openFile("f")).bytes());
    expect(error).toMatchObject({ name: "ConnectionError", retryable: false });
    expect(error.message).toContain("not text");
  });

  it("throws if nothing can be read, and warns that a write may have succeeded", async () => {
    const client = clientGetting(() => ({ status: 200, headers: none }));
    const read = await errorOf(client.programs.getPrograms());
    expect(read.message).toMatch(/no body, arrayBuffer\(\) or text\(\)/);
    const write = await errorOf(client.programs.createProgram("ALK"));
    expect(write.message).toMatch(/may have been carried out/);
  });

  it("quotes the server's error message", async () => {
    const client = clientGetting(() => ({
      status: 400,
      headers: none,
      text: async () => '{"message":"no"}',
    }));
    expect(await errorOf(client.programs.createProgram("ALK"))).toMatchObject({ body: { message: "no" } });
  });

  it("returns a token", async () => {
    const fetch: Fetch = async (url) => {
      const body = url.endsWith("/token") ? { access_token: "t", expires_in: 60 } : PROGRAMS;
      return { status: 200, headers: none, text: async () => JSON.stringify(body) } as Response;
    };
    const client = new KaleidoscopeClient({ clientId: "i", clientSecret: "s", fetch });
    expect(await client.programs.getPrograms()).toEqual(PROGRAMS);
  });
});

describe("a header that cannot be read", () => {
  const unreadable = (status: number, body: string) => () => {
    const response = new Response(body, { status, headers: { "content-type": "application/json" } });
    response.headers.get = (name) => {
      throw new Error(`Failed to get response header "${name}" - filterSerializedResponseHeaders`);
    };
    return response;
  };

  it.each([
    ["a list", 200, json],
    ["a list in many chunks", 200, JSON.stringify(Array(20_000).fill(PROGRAMS[0]))],
  ])("is absent: %s", async (_, status, body) => {
    expect(await clientGetting(unreadable(status, body)).programs.getPrograms()).toEqual(JSON.parse(body));
  });

  it.each([400, 404, 429, 500, 503])("is missing from the error of a %d", async (status) => {
    const error = await errorOf(
      clientGetting(unreadable(status, '{"message":"no"}')).programs.createProgram("ALK"),
    );
    expect(error).toMatchObject({ status, headers: {}, requestId: null, body: { message: "no" } });
  });

  it("is treated as missing in a download, a redirect and a token", async () => {
    const client = clientGetting(unreadable(200, "a,b"), { acceptContentTypes: "any" });
    const file = await client.files.openFile("f");
    expect([file.type, file.size, file.etag, await file.text()]).toEqual(["", null, null, "a,b"]);
    expect((await errorOf(clientGetting(unreadable(302, "")).programs.getPrograms())).name).toBe(
      "RedirectError",
    );
    const fetch: Fetch = async () => unreadable(200, '{"access_token":"t","expires_in":60}')();
    const other = createClient({
      clientId: "i",
      clientSecret: "s",
      fetch,
      services: { files: FilesService },
    });
    expect((await (await other.files.openFile("f", { acceptContentTypes: "any" })).text()).length).toBe(36);
  });

  it("is treated as missing if the response has no headers", async () => {
    const client = clientGetting(() => ({ status: 200, text: async () => json }));
    expect(await client.programs.getPrograms()).toEqual(PROGRAMS);
  });
});

describe("a non-final status", () => {
  it.each([0, 100, 101, 103, 199, undefined])("throws a ConnectionError: %s", async (status) => {
    const client = clientGetting(() => ({ status, headers: none, body: null, text: async () => "[]" }));
    for (const call of [client.programs.getPrograms(), client.programs.createProgram("ALK")])
      expect((await errorOf(call)).name).toBe("ConnectionError");
  });

  it.each([300, 304, 305, 306, 399])("is not treated as an empty list: %d", async (status) => {
    const client = clientGetting(() => new Response(null, { status }));
    expect((await errorOf(client.programs.getPrograms())).name).toBe("KaleidoscopeResponseError");
    const write = await errorOf(client.programs.createProgram("ALK"));
    expect(write.name).toBe("KaleidoscopeResponseError");
    expect(write.message).toMatch(/may have been carried out/);
  });
});

describe("a repeated header", () => {
  const twice = (name: string, one: string, other: string, more: Record<string, string> = {}) => {
    const headers = new Headers(more);
    headers.append(name, one);
    headers.append(name, other);
    return headers;
  };

  it("uses the first content type", async () => {
    const headers = () => twice("content-type", "text/csv", "text/html; charset=utf-8");
    const client = clientGetting(() => new Response("a,b", { headers: headers() }));
    expect((await client.files.openFile("f")).type).toBe("text/csv");
  });

  it("disables resuming a download", async () => {
    const headers = () => twice("etag", '"1"', '"2"', { "content-type": "text/csv" });
    const client = clientGetting(() => new Response("a,b", { headers: headers() }));
    expect((await client.files.openFile("f")).etag).toBeNull();
  });

  it.each([
    ["the same address", "https://kaleidoscope.test/there", 2],
    ["two addresses", "https://kaleidoscope.test/elsewhere", 1],
    ["two paths", "/elsewhere", 1],
  ])("leads to %s only if it is one", async (_, second, requests) => {
    const first = second.startsWith("/") ? "/there" : "https://kaleidoscope.test/there";
    const { client, heard } = clientAnswering(({ url }) =>
      url.pathname === "/there"
        ? Response.json(PROGRAMS)
        : new Response(null, { status: 307, headers: twice("location", first, second) }),
    );
    const got = await client.programs.getPrograms().catch((error) => error.name);
    expect(got).toEqual(requests === 2 ? PROGRAMS : "RedirectError");
    expect(heard).toHaveLength(requests);
  });

  it("waits as long as the first one asks", async () => {
    let calls = 0;
    const { client } = clientAnswering(() =>
      ++calls === 1
        ? new Response("", { status: 503, headers: twice("retry-after", "0", "3600") })
        : Response.json(PROGRAMS[0]),
    );
    expect(await client.programs.createProgram("ALK")).toMatchObject({ id: "p" });
  });
});

describe("a response that is too large", () => {
  const endless = (sent: { chunks: number; cancelled: boolean }) =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        sent.chunks += 1;
        controller.enqueue(new Uint8Array(1_000).fill(0x20));
      },
      cancel() {
        sent.cancelled = true;
      },
    });

  it.each([
    ["for the client", { maxResponseBytes: 50_000 }, {}],
    ["for the call", {}, { maxResponseBytes: 50_000 }],
  ])("%s is not read further", async (_, options, call) => {
    const sent = { chunks: 0, cancelled: false };
    const { client, heard } = clientAnswering(() => new Response(endless(sent)), options);
    const error = await errorOf(client.programs.getPrograms({ ...call, cache: "no-store" }));
    expect(error).toMatchObject({ name: "KaleidoscopeResponseError", method: "GET", path: "/programs" });
    expect(error.message).toMatch(/more than 50000 bytes \(maxResponseBytes\)/);
    expect(sent.cancelled).toBe(true);
    expect(sent.chunks).toBeLessThan(60);
    expect(heard).toHaveLength(1);
  });

  it("by one byte throws, but not at the limit", async () => {
    const of = (maxResponseBytes: number) => clientGetting(() => new Response(json), { maxResponseBytes });
    expect(await of(json.length).programs.getPrograms()).toEqual(PROGRAMS);
    expect((await errorOf(of(json.length - 1).programs.getPrograms())).name).toBe(
      "KaleidoscopeResponseError",
    );
  });

  it("warns that a write may have succeeded", async () => {
    const client = clientGetting(() => new Response(json), { maxResponseBytes: 1 });
    expect((await errorOf(client.programs.createProgram("ALK"))).message).toMatch(/carried out/);
  });

  it("does not limit downloads", async () => {
    const headers = { "content-type": "text/csv" };
    const client = clientGetting(() => new Response("a".repeat(100), { headers }), { maxResponseBytes: 1 });
    expect(await (await client.files.openFile("f")).text()).toHaveLength(100);
  });

  it("from a token endpoint throws", async () => {
    const token = { access_token: "t", expires_in: 60, padding: "x".repeat(2 ** 20) };
    const fetch: Fetch = async () => Response.json(token);
    const client = new KaleidoscopeClient({ clientId: "i", clientSecret: "s", fetch });
    expect((await errorOf(client.programs.getPrograms())).name).toBe("AuthenticationError");
  });

  it.each([Number.NaN, -1, "5"])("rejects a limit of %s", async (maxResponseBytes) => {
    const options = { maxResponseBytes: maxResponseBytes as number };
    expect(() => clientGetting(() => new Response(json), options)).toThrow(/maxResponseBytes must be/);
    const call = clientGetting(() => new Response(json)).programs.getPrograms(options);
    expect((await errorOf(call)).message).toMatch(/maxResponseBytes must be/);
  });
});
