import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Server } from "node:net";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import tls from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { localhostTls } from "../../../bench/server/localhost-tls";
import { activityId, laboratory, stockFiles } from "./lib/cli";

const sample = join(import.meta.dirname, "samples/compounds.csv");

/** There is no such host, so that only the proxy leads to the fake. */
const address = "https://kaleidoscope.test";

async function listening(server: Server) {
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

function joined(one: Duplex, other: Duplex) {
  one.pipe(other).pipe(one);
  for (const socket of [one, other]) socket.on("error", () => {});
}

/**
 * A fake behind TLS, and a proxy that is the only way to it. `asked` is what the proxy was asked for, and with what
 * credentials; `run` runs `kal` with its address in HTTPS_PROXY.
 */
async function behindProxy() {
  const lab = await laboratory();
  const fakePort = Number(new URL(lab.url).port);
  const tlsPort = await listening(
    tls.createServer(localhostTls, (socket) => joined(socket, connect(fakePort, "127.0.0.1"))),
  );
  const asked: (string | undefined)[][] = [];
  const proxy = createServer().on("connect", ({ url, headers }, client, head) => {
    asked.push([url, headers["proxy-authorization"]]);
    const server = connect(tlsPort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      server.write(head);
      joined(client, server);
    });
  });
  const proxyPort = await listening(proxy);
  const authority = join(lab.folder, "authority.pem");
  await writeFile(authority, localhostTls.cert);
  const env = {
    ...lab.env,
    KALEIDOSCOPE_API_URL: address,
    NODE_EXTRA_CA_CERTS: authority,
    HTTPS_PROXY: `http://ada:pass%20word@127.0.0.1:${proxyPort}`,
  };
  return {
    ...lab,
    asked,
    env,
    run: (args: string[], more?: NodeJS.ProcessEnv) => lab.run(args, { env: { ...env, ...more } }),
  };
}

test("every command goes through the proxy that HTTPS_PROXY names", async () => {
  const lab = await behindProxy();
  const [file] = stockFiles(lab.fake, [200_000], { pieceDelayMs: 0 });
  const commands = [
    ["login", "--no-save"],
    ["activities", "list", "--limit", "1"],
    ["records", "search", "--type", "Compound", "--limit", "1"],
    ["files", "download", "--activity", activityId, "--output", "data"],
    ["import", sample],
    ["export", "--type", "Compound", "--output", "compounds.csv"],
  ];
  const before = lab.fake.requests.length;
  for (const command of commands) {
    const { code, stderr } = await lab.run(command);
    expect(code, `${command.join(" ")}: ${stderr}`).toBe(0);
  }
  expect(lab.fake.requests.length > before + commands.length).toBeTruthy();
  const credentials = `Basic ${Buffer.from("ada:pass word").toString("base64")}`;
  for (const one of lab.asked) expect(one).toStrictEqual(["kaleidoscope.test:443", credentials]);
  expect(lab.asked.length >= commands.length).toBeTruthy();
  expect(new Uint8Array(await readFile(join(lab.folder, "data", file.name)))).toStrictEqual(file.bytes);
});

test("what listens on the machine itself is reached without it", async () => {
  const lab = await behindProxy();
  const direct = { KALEIDOSCOPE_API_URL: lab.url, HTTP_PROXY: "http://127.0.0.1:9" };
  const { code, stderr } = await lab.run(["activities", "list", "--limit", "1"], direct);
  expect(code, stderr).toBe(0);
  expect(lab.asked).toStrictEqual([]);
});

test("a proxy that was not asked is not named", async () => {
  const lab = await behindProxy();
  const { code, stderr } = await lab.run(["activities", "list"], {
    KALEIDOSCOPE_API_URL: "http://127.0.0.1:9",
  });
  expect(code).toBe(1);
  expect(stderr).toMatch(/Could not reach http:\/\/127\.0\.0\.1:9/);
  expect(stderr).not.toMatch(/the proxy in/);
});

test("a proxy that fails is named, without its password", async () => {
  const lab = await behindProxy();
  const cases: [proxy: string, code: number, message: RegExp][] = [
    ["http://ada:hunter2@127.0.0.1:9", 1, /and the proxy in HTTPS_PROXY/],
    ["http://ada:hunter2@:9", 2, /must be the address of an HTTP proxy, such as http:\/\/proxy\.lab:8080/],
    ["socks5://ada:hunter2@127.0.0.1:9", 2, /HTTPS_PROXY or HTTP_PROXY must be the address of an HTTP proxy/],
  ];
  for (const [HTTPS_PROXY, expected, message] of cases) {
    const { code, stderr } = await lab.run(["activities", "list"], { HTTPS_PROXY });
    expect(code, stderr).toBe(expected);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/hunter2/);
  }
});
