import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../test/support";
import type { Method, ResponseInfo } from "../transport/types";

describe("client.request", () => {
  it("sends the method, path, query, body, headers and token", async () => {
    const { client, heard } = clientAnswering(() => Response.json({ id: "1" }));
    const body = { name: "Basel", opened: new Date(0) };
    const options = { query: { dry: "yes please", none: undefined }, body, headers: { "x-lab": "7" } };
    expect(await client.request("PATCH", "/sites/a%2Fb", options)).toEqual({ id: "1" });
    const [{ method, url, headers, body: sent }] = heard as [(typeof heard)[0]];
    expect([method, url.href]).toEqual(["PATCH", "https://kaleidoscope.test/sites/a%2Fb?dry=yes+please"]);
    expect(sent).toEqual({ name: "Basel", opened: "1970-01-01T00:00:00.000Z" });
    expect([headers.get("x-kal-authorization"), headers.get("x-lab")]).toEqual(["Bearer token", "7"]);
  });

  it("reads and writes like the services", async () => {
    const { client, sent } = clientOnFake();
    const programs = await client.request("GET", "/programs");
    expect(programs).toEqual((await client.programs.getPrograms()).map((program) => program.toJSON()));
    const created = await client.request<{ title: string }>("POST", "/programs", { body: { title: "New" } });
    expect(created.title).toBe("New");
    expect(sent()).toEqual(["GET /programs", "GET /programs", "POST /programs"]);
  });

  it("makes cached reads stale after a write", async () => {
    const { client, sent } = clientOnFake();
    await client.programs.getPrograms();
    await client.request("POST", "/programs", { body: { title: "New" } });
    expect((await client.programs.getPrograms()).map(({ title }) => title)).toContain("New");
    expect(sent()).toEqual(["GET /programs", "POST /programs", "GET /programs"]);
  });

  it("keeps cached reads after a read", async () => {
    const { client, sent } = clientOnFake();
    await client.programs.getPrograms();
    await client.request("GET", "/key_fields");
    await client.programs.getPrograms();
    expect(sent()).toEqual(["GET /programs", "GET /key_fields"]);
  });

  it("retries a read, and renews a refused token", async () => {
    const { client, fake, sent } = clientOnFake();
    fake.faults.add({ when: { path: "/programs" }, status: 503, retryAfter: 0 });
    fake.faults.add({ when: { path: "/programs" }, status: 401 });
    expect(await client.request("GET", "/programs")).not.toHaveLength(0);
    expect(sent()).toEqual(["GET /programs", "GET /programs", "GET /programs"]);
  });

  it("does not retry a write that may have been carried out", async () => {
    const { client, heard } = clientAnswering(() => new Response("{}", { status: 500 }));
    const error = await errorOf(client.request("POST", "/sites"));
    expect(error).toMatchObject({ name: "ServerError", status: 500, path: "/sites" });
    expect(heard.map(({ body }) => body)).toEqual([{}]);
  });

  it("throws NotFoundError for an unknown path", async () => {
    const { client } = clientOnFake();
    expect(await errorOf(client.request("GET", "/no/such/path"))).toMatchObject({ name: "NotFoundError" });
  });

  it("returns null for an empty body, and the bytes of a body that is not JSON", async () => {
    const { client } = clientAnswering(({ method }) => new Response(method === "GET" ? "a,b\n" : null));
    expect(await client.request("DELETE", "/sites/1")).toBe(null);
    const csv = await client.request<Uint8Array>("GET", "/sites.csv", { as: "bytes" });
    expect(new TextDecoder().decode(csv)).toBe("a,b\n");
    expect(await errorOf(client.request("GET", "/sites.csv"))).toMatchObject({
      name: "KaleidoscopeResponseError",
    });
  });

  it("stops reading bytes at maxResponseBytes", async () => {
    const { client } = clientAnswering(() => new Response("12345"));
    const options = { as: "bytes", maxResponseBytes: 4 } as const;
    expect((await errorOf(client.request("GET", "/sites.csv", options))).message).toMatch(
      /more than 4 bytes/,
    );
  });

  it.each([
    ["GET", "sites"],
    ["GET", "//other.test/sites/.."],
    ["GET", "@other.test"],
    ["GET", "https://other.test/"],
    ["GET", "/sites/../auth"],
    ["GET", "/sites/%2e%2E/auth"],
    ["GET", "/sites\\..\\auth"],
    ["GET", "/sites?limit=1"],
    ["GET", "/sites#1"],
    ["GET", "/IC50 (nM)"],
    ["get", "/sites"],
    ["CONNECT", "/sites"],
  ])("sends nothing for %s %s", async (method, path) => {
    const { client, heard } = clientAnswering(() => Response.json([]));
    const error = await errorOf(client.request(method as Method, path));
    expect(error.name).toBe("InvalidArgumentError");
    expect(heard).toEqual([]);
  });

  it("sends nothing for a GET with a body, an unknown option, or a body that JSON would lose", async () => {
    const { client, heard } = clientAnswering(() => Response.json([]));
    const misspelled = { querry: { limit: 1 } };
    for (const call of [
      client.request("GET", "/sites", { body: {} }),
      client.request("GET", "/sites", misspelled as object),
      client.request("POST", "/sites", { body: { area: Number.NaN } }),
      client.request("POST", "/sites", { body: new FormData() }),
    ])
      expect((await errorOf(call)).name).toBe("InvalidArgumentError");
    expect(heard).toEqual([]);
  });

  it("sends no token to another origin after a redirect", async () => {
    const { client, heard } = clientAnswering(({ url }) =>
      url.host === "other.test"
        ? Response.json([])
        : new Response(null, { status: 307, headers: { location: "https://other.test/sites" } }),
    );
    await client.request("GET", "/sites");
    expect(heard.map(({ url, headers }) => [url.host, headers.has("x-kal-authorization")])).toEqual([
      ["kaleidoscope.test", true],
      ["other.test", false],
    ]);
  });

  it("returns the response beside the data", async () => {
    const headers = { "x-request-id": "r-1", "x-total": "2" };
    const { client } = clientAnswering(() => Response.json(["a", "b"], { status: 201, headers }));
    const { data, response } = await client.request("POST", "/sites").withResponse();
    expect(data).toEqual(["a", "b"]);
    expect([response.status, response.requestId, response.headers.get("X-Total")]).toEqual([201, "r-1", "2"]);
  });
});

describe("onResponse", () => {
  it("is called for each successful response of a call, and not for a cached one", async () => {
    const { client, fake } = clientOnFake();
    const seen: ResponseInfo[] = [];
    const onResponse = (response: ResponseInfo) => void seen.push(response);
    fake.faults.add({ when: { path: "/programs" }, status: 503, retryAfter: 0 });
    await client.programs.getPrograms({ onResponse });
    await client.programs.getPrograms({ onResponse });
    await client.records.searchRecords({}, { onResponse });
    expect(seen.map(({ status }) => status)).toEqual([200, 200]);
    expect(seen[0]?.headers.get("content-type")).toMatch(/json/);
    expect(seen[0]?.requestId).toBe(seen[0]?.headers.get("x-request-id"));
  });

  it("is called for a download before its body is read", async () => {
    const { client } = clientAnswering(
      () => new Response("a\n", { headers: { "content-type": "text/csv", "x-request-id": "r-2" } }),
    );
    const seen: (string | null)[] = [];
    const file = await client.files.openFile("1", {
      onResponse: ({ requestId }) => void seen.push(requestId),
    });
    expect(seen).toEqual(["r-2"]);
    file.cancel();
  });

  it("rejects the call with the error that it throws", async () => {
    const { client } = clientOnFake();
    const onResponse = () => {
      throw new RangeError("no");
    };
    expect(await errorOf(client.programs.getPrograms({ onResponse }))).toBeInstanceOf(RangeError);
  });
});
