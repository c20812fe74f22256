import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import tls from "node:tls";
import { fileURLToPath } from "node:url";
import { localhostTls } from "../../bench/server/localhost-tls.mjs";
import { activityId, laboratory, stockFiles } from "./lib/cli.mjs";

const options = { timeout: 300_000 };
const sample = fileURLToPath(new URL("samples/compounds.csv", import.meta.url));

/** There is no such host, so that only the proxy leads to the fake. */
const address = "https://kaleidoscope.test";

async function listening(t, server) {
  await once(server.listen(0, "127.0.0.1"), "listening");
  t.after(() => server.close());
  return server.address().port;
}

function joined(one, other) {
  one.pipe(other).pipe(one);
  for (const socket of [one, other]) socket.on("error", () => {});
}

/**
 * A fake behind TLS, and a proxy that is the only way to it. `asked` is what the proxy was asked for, and with what
 * credentials; `run` runs `kal` with its address in HTTPS_PROXY.
 */
async function behindProxy(t) {
  const lab = await laboratory(t);
  const fakePort = Number(new URL(lab.url).port);
  const tlsPort = await listening(
    t,
    tls.createServer(localhostTls, (socket) => joined(socket, connect(fakePort, "127.0.0.1"))),
  );
  const asked = [];
  const proxy = createServer().on("connect", ({ url, headers }, client, head) => {
    asked.push([url, headers["proxy-authorization"]]);
    const server = connect(tlsPort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      server.write(head);
      joined(client, server);
    });
  });
  const proxyPort = await listening(t, proxy);
  const authority = join(lab.folder, "authority.pem");
  await writeFile(authority, localhostTls.cert);
  const env = {
    ...lab.env,
    KALEIDOSCOPE_API_URL: address,
    NODE_EXTRA_CA_CERTS: authority,
    HTTPS_PROXY: `http://ada:pass%20word@127.0.0.1:${proxyPort}`,
  };
  return { ...lab, asked, env, run: (args, more) => lab.run(args, { env: { ...env, ...more } }) };
}

test("every command goes through the proxy that HTTPS_PROXY names", options, async (t) => {
  const lab = await behindProxy(t);
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
    assert.equal(code, 0, `${command.join(" ")}: ${stderr}`);
  }
  assert.ok(lab.fake.requests.length > before + commands.length);
  const credentials = `Basic ${Buffer.from("ada:pass word").toString("base64")}`;
  for (const one of lab.asked) assert.deepEqual(one, ["kaleidoscope.test:443", credentials]);
  assert.ok(lab.asked.length >= commands.length);
  assert.deepEqual(new Uint8Array(await readFile(join(lab.folder, "data", file.name))), file.bytes);
});

test("what listens on the machine itself is reached without it", options, async (t) => {
  const lab = await behindProxy(t);
  const direct = { KALEIDOSCOPE_API_URL: lab.url, HTTP_PROXY: "http://127.0.0.1:9" };
  const { code, stderr } = await lab.run(["activities", "list", "--limit", "1"], direct);
  assert.equal(code, 0, stderr);
  assert.deepEqual(lab.asked, []);
});

test("a proxy that was not asked is not named", options, async (t) => {
  const lab = await behindProxy(t);
  const { code, stderr } = await lab.run(["activities", "list"], {
    KALEIDOSCOPE_API_URL: "http://127.0.0.1:9",
  });
  assert.equal(code, 1);
  assert.match(stderr, /Could not reach http:\/\/127\.0\.0\.1:9/);
  assert.doesNotMatch(stderr, /The proxy is/);
});

test("a proxy that fails is named, without its password", options, async (t) => {
  const lab = await behindProxy(t);
  const cases = [
    ["http://ada:hunter2@127.0.0.1:9", 1, /The proxy is that of HTTPS_PROXY/],
    ["http://ada:hunter2@:9", 2, /is no address of an HTTP proxy, such as http:\/\/proxy\.lab:8080/],
    ["socks5://ada:hunter2@127.0.0.1:9", 2, /HTTPS_PROXY or HTTP_PROXY is no address of an HTTP proxy/],
  ];
  for (const [HTTPS_PROXY, expected, message] of cases) {
    const { code, stderr } = await lab.run(["activities", "list"], { HTTPS_PROXY });
    assert.equal(code, expected, stderr);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /hunter2/);
  }
});
