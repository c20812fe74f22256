import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compileProgram, examples } from "../support/compile";
import { runProgram } from "../support/run-program";

/** What the proxy was asked to connect to. */
const asked: string[] = [];
const proxy = createServer().on("connect", ({ url = "" }, client, head) => {
  asked.push(url);
  const { hostname, port } = new URL(`http://${url}`);
  const server = connect(Number(port), hostname, () => {
    client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    server.write(head);
    server.pipe(client).pipe(server);
  });
  for (const socket of [client, server]) socket.on("error", () => {});
});

beforeAll(() => once(proxy.listen(0, "127.0.0.1"), "listening"));
afterAll(() => void proxy.close());

it("a program behind a proxy reaches Kaleidoscope through it", async () => {
  const { port } = proxy.address() as AddressInfo;
  let paths: string[] = [];
  const output = await runProgram({
    command: process.execPath,
    args: [await compileProgram(join(examples, "node/behind-a-proxy.ts"))],
    // In small letters, which count before those in capitals.
    env: { http_proxy: `http://127.0.0.1:${port}`, no_proxy: "", NO_PROXY: "" },
    inspect: (fake) => {
      paths = fake.requests.map(({ path }) => path);
    },
  });
  expect(output).toBe("3\n");
  expect(paths).toEqual(["/auth/oauth/token", "/programs"]);
  expect(asked.length).toBeGreaterThan(0);
});
