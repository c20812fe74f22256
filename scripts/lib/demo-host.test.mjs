import assert from "node:assert/strict";
import { networkInterfaces } from "node:os";
import { test } from "node:test";
import { demoHost } from "./demo-host.mjs";

const names = "demo.example";

test("the demo listens on the loopback address by default, without a warning", () => {
  const { host, urlHost, path, warning } = demoHost(undefined, { isReal: true });
  assert.deepEqual([host, urlHost, path, warning], ["127.0.0.1", "localhost", "", undefined]);
});

for (const host of ["127.0.0.1", "127.0.0.2", "::1", "localhost"])
  test(`--host ${host} is this computer alone`, () => {
    assert.equal(demoHost(host, { isReal: true }).warning, undefined);
  });

for (const host of ["0.0.0.0", "::", "192.168.1.5", "0", "lab.example"])
  test(`--host ${host} warns, and makes a key for a real workspace`, () => {
    const { warning, path, env } = demoHost(host, { isReal: true });
    assert.match(warning, /^Warning: other computers on this network can reach the demo/);
    assert.match(env.KAL_DEMO_KEY, /^[\w-]{32}$/);
    assert.equal(path, `/sign-in?key=${env.KAL_DEMO_KEY}`);
  });

test("every start has another key", () => {
  const key = () => demoHost("0.0.0.0", { isReal: true }).env.KAL_DEMO_KEY;
  assert.notEqual(key(), key());
});

test("the fake workspace warns as well, and is shown without a key", () => {
  const { warning, path } = demoHost("0.0.0.0");
  assert.match(warning, /^Warning: other computers/);
  assert.equal(path, "");
});

test("the app is told every name under which it is served", () => {
  const hosts = demoHost("0.0.0.0", { names }).env.KAL_DEMO_HOSTS.split(",");
  const addresses = Object.values(networkInterfaces())
    .flat()
    .filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of addresses) assert.ok(hosts.includes(address));
  assert.ok(hosts.includes(names));
  assert.equal(demoHost("192.168.1.5", {}).env.KAL_DEMO_HOSTS, "192.168.1.5");
  assert.equal(demoHost("fd00::5", {}).env.KAL_DEMO_HOSTS, "[fd00::5]");
});

test("an empty --host is refused: servers take it for every address", () => {
  assert.throws(() => demoHost(""), /--host needs an address/);
});
