import { request } from "node:http";
import { KaleidoscopeClient } from "@kal/node";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { describe, expect, it, onTestFinished } from "vitest";
import { toAnswer } from "../test-support/assistant";
import type { McpOptions } from "./mcp-options";
import { serveMcpOverHttp } from "./serve-over-http";

const TOKEN = "a-token-of-enough-characters";
const AUTHORIZED = { authorization: `Bearer ${TOKEN}` };

async function serve(options: Partial<McpOptions> = {}) {
  const running = await startFakeKaleidoscope();
  const client = new KaleidoscopeClient({
    url: running.url,
    clientId: "demo",
    clientSecret: "demo",
    logger: {},
  });
  const server = await serveMcpOverHttp({ ...options, client, token: TOKEN });
  onTestFinished(async () => {
    await server.close();
    await running.close();
  });
  return { url: server.url, fake: running.fake };
}

async function connect(url: string, mode: "legacy" | "auto", onQuestion?: () => "accept" | "decline") {
  const client = new Client(
    { name: "test", version: "1.0.0" },
    { capabilities: onQuestion ? { elicitation: { form: {} } } : {}, versionNegotiation: { mode } },
  );
  if (onQuestion)
    client.setRequestHandler("elicitation/create", () => ({
      action: onQuestion(),
      content: { confirm: true },
    }));
  await client.connect(
    new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers: AUTHORIZED } }),
  );
  onTestFinished(() => client.close());
  return client;
}

/** Sends a request with headers that fetch would not send, and returns the status. */
const statusOf = (url: string, headers: Record<string, string>, method = "POST") =>
  new Promise<number>((resolve, reject) => {
    const sent = request(url, { method, headers: { "content-type": "application/json", ...headers } });
    sent.once("response", (response) => resolve(response.resume().statusCode ?? 0)).once("error", reject);
    sent.end(JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }));
  });

describe("the server on a port", () => {
  it.each(["legacy", "auto"] as const)("serves tools to a client with protocol mode %s", async (mode) => {
    const { url } = await serve();
    const client = await connect(url, mode);
    const answer = toAnswer(
      await client.callTool({ name: "find_records", arguments: { type: "Compound", limit: 2 } }),
    );
    expect(answer.data.records).toHaveLength(2);
  });

  it("asks before it writes", async () => {
    const { url, fake } = await serve({ allowWrites: true });
    const args = { title: "From HTTP", type: "task" };
    const created = () =>
      fake.requests.filter(({ method, path }) => method === "POST" && path === "/activities");
    const declining = await connect(url, "auto", () => "decline");
    expect((await declining.callTool({ name: "create_activity", arguments: args })).isError).toBe(true);
    expect(created()).toEqual([]);
    const accepting = await connect(url, "auto", () => "accept");
    expect((await accepting.callTool({ name: "create_activity", arguments: args })).isError).toBeFalsy();
    expect(created()).toHaveLength(1);
  });

  it("refuses writes of clients that it cannot ask, such as those of the protocol of 2025", async () => {
    const { url, fake } = await serve({ allowWrites: true });
    const client = await connect(url, "legacy", () => "accept");
    const answer = toAnswer(
      await client.callTool({ name: "create_activity", arguments: { title: "No", type: "task" } }),
    );
    expect(answer.isError).toBe(true);
    expect(answer.text).toContain("Nothing was written");
    expect(fake.requests.some(({ method, path }) => method === "POST" && path === "/activities")).toBe(false);
  });

  it("rejects requests without the token", async () => {
    const { url } = await serve();
    for (const authorization of ["", "Bearer", `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN])
      expect(await statusOf(url, { authorization })).toBe(401);
    expect(await statusOf(url, AUTHORIZED)).not.toBe(401);
  });

  it("rejects requests that a web page could send, even with the token", async () => {
    const { url } = await serve();
    const foreign: Record<string, string>[] = [
      { host: "evil.example" },
      { host: "evil.example:80" },
      { host: "127.0.0.1.evil.example" },
      { origin: "https://evil.example" },
      { origin: "null" },
    ];
    for (const headers of foreign) expect(await statusOf(url, { ...AUTHORIZED, ...headers })).toBe(403);
  });

  it("listens on 127.0.0.1 only, and knows one path", async () => {
    const { url } = await serve();
    expect(new URL(url).hostname).toBe("127.0.0.1");
    expect(await statusOf(new URL("/", url).href, AUTHORIZED, "GET")).toBe(404);
  });

  it("does not start with a short token", async () => {
    const client = new KaleidoscopeClient({ clientId: "demo", clientSecret: "demo" });
    await expect(serveMcpOverHttp({ client, token: "short" })).rejects.toThrow(/at least 16 characters/);
  });
});
