import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { demoHost } from "./demo-host";

const names = "demo.example";

test("the demo listens on the loopback address by default, without a warning", () => {
  const { host, urlHost, path, warning } = demoHost(undefined, { isReal: true });
  expect([host, urlHost, path, warning]).toStrictEqual(["127.0.0.1", "localhost", "", undefined]);
});

for (const host of ["127.0.0.1", "127.0.0.2", "::1", "localhost"])
  test(`--host ${host} is this computer alone`, () => {
    expect(demoHost(host, { isReal: true }).warning).toBe(undefined);
  });

for (const host of ["0.0.0.0", "::", "192.168.1.5", "0", "lab.example"])
  test(`--host ${host} warns, and makes a key for a real workspace`, () => {
    const { warning, path, env } = demoHost(host, { isReal: true });
    expect(warning).toMatch(/^Warning: other computers on this network can reach the demo/);
    expect(env.KAL_DEMO_KEY).toMatch(/^[\w-]{32}$/);
    expect(path).toBe(`/sign-in?key=${env.KAL_DEMO_KEY}`);
  });

test("every start has another key", () => {
  const key = () => demoHost("0.0.0.0", { isReal: true }).env.KAL_DEMO_KEY;
  expect(key()).not.toBe(key());
});

test("the fake workspace warns as well, and is shown without a key", () => {
  const { warning, path } = demoHost("0.0.0.0");
  expect(warning).toMatch(/^Warning: other computers/);
  expect(path).toBe("");
});

test("the app is told every name under which it is served", () => {
  const hosts = demoHost("0.0.0.0", { names }).env.KAL_DEMO_HOSTS?.split(",");
  const addresses = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address !== undefined)
    .filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of addresses) expect(hosts).toContain(address);
  expect(hosts).toContain(names);
  expect(demoHost("192.168.1.5", {}).env.KAL_DEMO_HOSTS).toBe("192.168.1.5");
  expect(demoHost("fd00::5", {}).env.KAL_DEMO_HOSTS).toBe("[fd00::5]");
});

test("an empty --host is refused: servers take it for every address", () => {
  expect(() => demoHost("")).toThrow(/--host needs an address/);
});
