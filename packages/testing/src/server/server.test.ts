import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { logIn, tokenRequest } from "../test-support/api";
import { type RunningFake, startFakeKaleidoscope } from ".";

let running: RunningFake;

beforeEach(async () => {
  running = await startFakeKaleidoscope();
});
afterEach(() => running.close());

const over = () => ({ url: running.url, fetch });

async function get(path: string, init: RequestInit = {}): Promise<Response> {
  const { access_token } = await logIn(over());
  const headers = { "X-Kal-Authorization": `Bearer ${access_token}`, ...init.headers };
  return fetch(running.url + path, { ...init, headers });
}

const file = `/files/${demoIds.files.ic50Csv}`;

describe("startFakeKaleidoscope", () => {
  it("serves the workspace over a socket", async () => {
    const programs = (await (await get("/programs")).json()) as unknown[];
    expect(programs).toEqual(running.fake.world.programs.all());
    expect(running.fake.requests.at(-1)).toMatchObject({ path: "/programs", status: 200 });
  });

  it("rejects other credentials", async () => {
    const form = { grant_type: "client_credentials", client_id: "demo", client_secret: "wrong" };
    expect((await tokenRequest(over(), form)).status).toBe(401);
  });

  it("sends a file byte for byte, with its length", async () => {
    const response = await get(file);
    const stored = running.fake.world.files.demand(demoIds.files.ic50Csv).bytes;
    expect(response.headers.get("content-length")).toBe(String(stored.length));
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(stored);
  });

  it("does not treat a path that starts with two slashes as a host", async () => {
    expect((await get("//programs")).status).toBe(404);
  });

  it("answers HEAD like GET, without a body", async () => {
    const response = await get(file, { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get("content-length"))).toBeGreaterThan(0);
    expect(await response.text()).toBe("");
  });

  it("reads a rejected upload completely, so that the client sees the error", async () => {
    const { host, port } = new URL(running.url);
    const socket = connect(Number(port), "127.0.0.1");
    const bytes = 8 * 1024 * 1024;
    socket.write(
      `POST /programs HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Length: ${bytes}\r\n\r\n`,
    );
    let said = "";
    socket.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    await once(socket, "data");
    socket.end(Buffer.alloc(bytes));
    const [hadError] = await once(socket, "close");
    expect({ hadError, status: said.slice(0, 12) }).toEqual({ hadError: false, status: "HTTP/1.1 401" });
  });

  it("accepts the ids of a thousand records in one URL", async () => {
    const ids = Array.from({ length: 1_000 }, () => crypto.randomUUID()).join(",");
    const response = await get(`/records?record_ids=${encodeURIComponent(ids)}`);
    expect({ status: response.status, records: await response.json() }).toEqual({ status: 200, records: [] });
  });

  it("rejects headers that are too large with the API's error body", async () => {
    const response = await get("/programs", { headers: { "x-long": "a".repeat(70_000) } });
    expect(response.status).toBe(431);
    expect(response.headers.get("content-type")).toMatch("application/json");
    expect(await response.json()).toMatchObject({ code: "REQUEST_HEADER_FIELDS_TOO_LARGE" });
    expect((await get("/programs")).status).toBe(200);
  });

  it("rejects bytes that are not HTTP, and closes the connection", async () => {
    const socket = connect(Number(new URL(running.url).port), "127.0.0.1");
    socket.write("nonsense\r\n\r\n");
    const said = (await socket.setEncoding("utf8").toArray()).join("");
    expect(said).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(JSON.parse(said.split("\r\n\r\n")[1] ?? "")).toMatchObject({ code: "BAD_REQUEST" });
  });

  it("closes while clients still hold connections", async () => {
    const socket = connect(Number(new URL(running.url).port), "127.0.0.1");
    const closed = new Promise((resolve) => socket.once("close", resolve));
    await new Promise((resolve) => socket.once("connect", resolve));
    await running.close();
    await closed;
  });

  it("throws if it cannot listen", async () => {
    const port = Number(new URL(running.url).port);
    await expect(startFakeKaleidoscope({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

describe("faults over a socket", () => {
  it("resets the connection", async () => {
    running.fake.faults.add({ when: { path: "/programs" }, reset: true });
    await expect(get("/programs")).rejects.toThrow(TypeError);
    expect((await get("/programs")).status).toBe(200);
  });

  it("cuts the connection after the given number of bytes", async () => {
    running.fake.faults.add({ when: { path: file }, cutAt: 100 });
    const response = await get(file);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    let received = 0;
    const reading = (async () => {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        received += value.length;
      }
    })();
    await expect(reading).rejects.toThrow();
    expect(received).toBe(100);
  });

  it("stalls after the given number of bytes, until the client aborts", async () => {
    running.fake.faults.add({ when: { path: file }, stallAt: 10 });
    const gaveUp = new AbortController();
    const response = await get(file, { signal: gaveUp.signal });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    expect((await reader.read()).value).toHaveLength(10);
    const more = reader.read();
    const winner = await Promise.race([
      more,
      new Promise((resolve) => setTimeout(resolve, 50, "still waiting")),
    ]);
    expect(winner).toBe("still waiting");
    gaveUp.abort();
    await expect(more).rejects.toThrow();
  });

  it("ends a body that is shorter than its Content-Length", async () => {
    running.fake.faults.add({ when: { path: file }, contentLength: 1_000_000 });
    const response = await get(file);
    await expect(response.arrayBuffer()).rejects.toThrow();
  });

  it("handles the request and then drops the response", async () => {
    const { access_token } = await logIn(over());
    running.fake.faults.add({ when: { method: "POST", path: "/programs" }, commitThenCut: true });
    const headers = { "X-Kal-Authorization": `Bearer ${access_token}`, "Content-Type": "application/json" };
    const body = JSON.stringify({ title: "Made all the same" });
    await expect(fetch(`${running.url}/programs`, { method: "POST", headers, body })).rejects.toThrow(
      TypeError,
    );
    expect(running.fake.world.programs.all().at(-1)?.title).toBe("Made all the same");
  });
});

describe("an upload over a socket", () => {
  it("of many megabytes arrives completely, in linear time", async () => {
    const property = running.fake.world.activities
      .all()
      .flatMap((activity) => activity.properties as unknown as { id: string; field_type: string }[])
      .find((candidate) => candidate.field_type === "file");
    const bytes = new Uint8Array(32_000_000).map((_, index) => index % 251);
    const { access_token } = await logIn(over());
    const body = new FormData();
    body.append("file", new File([bytes], "large.bin"));
    const headers = { "X-Kal-Authorization": `Bearer ${access_token}` };
    const path = `${running.url}/properties/${property?.id}/file`;
    const response = await fetch(path, { method: "POST", headers, body });
    const { file_id } = (await response.json()) as { file_id: string };
    expect(Buffer.compare(running.fake.world.files.demand(file_id).bytes, bytes)).toBe(0);
  }, 20_000);
});
