import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { proxyFor } from "./proxy";

const NAMES = ["http_proxy", "https_proxy", "no_proxy"];

beforeEach(() => {
  for (const name of NAMES) for (const one of [name, name.toUpperCase()]) vi.stubEnv(one, undefined);
});
afterEach(() => vi.unstubAllEnvs());

it.each([
  [{}, ""],
  [{ HTTPS_PROXY: "http://proxy.lab:8080" }, "http://proxy.lab:8080"],
  [{ HTTPS_PROXY: "proxy.lab:8080" }, "http://proxy.lab:8080"],
  [{ https_proxy: "http://small", HTTPS_PROXY: "http://large" }, "http://small"],
  [{ https_proxy: "", HTTPS_PROXY: "http://large" }, ""],
  [{ HTTP_PROXY: "http://proxy.lab:8080" }, ""],
])("with %o, returns the proxy %j for an https address", (environment, proxy) => {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  expect(proxyFor("https://api.kaleidoscope.test/programs")).toBe(proxy);
});

it("uses HTTP_PROXY for an http address", () => {
  vi.stubEnv("HTTP_PROXY", "http://proxy.lab:8080");
  vi.stubEnv("HTTPS_PROXY", "http://other.lab:8080");
  expect(proxyFor("http://api.lab:8000")).toBe("http://proxy.lab:8080");
});

it.each(["http://localhost:8000", "http://api.localhost", "http://127.0.0.1:8000", "http://[::1]:8000"])(
  "uses no proxy for %s",
  (address) => {
    vi.stubEnv("HTTP_PROXY", "http://proxy.lab:8080");
    expect(proxyFor(address)).toBe("");
  },
);

it.each([
  ["*", true],
  ["kaleidoscope.test", true],
  [".kaleidoscope.test", true],
  ["*.kaleidoscope.test", true],
  ["localhost, API.kaleidoscope.test", true],
  ["kaleidoscope.test:8443", true],
  ["kaleidoscope.test:443", false],
  ["*:8443", true],
  ["10.0.0.0/8", false],
  ["scope.test", false],
  ["other.test", false],
])("with NO_PROXY=%s, exempts a subdomain of kaleidoscope.test: %s", (names, exempt) => {
  vi.stubEnv("HTTPS_PROXY", "http://proxy.lab:8080");
  vi.stubEnv("NO_PROXY", names);
  expect(proxyFor("https://api.kaleidoscope.test:8443") === "").toBe(exempt);
});

it.each([
  ["10.1.2.3", "10.1.2.3", true],
  ["10.1.2.3", "10.1.2.3:8080", true],
  ["10.1.2.3", "10.1.2.3:80", false],
  ["10.1.2.3", "10.0.0.0/8", true],
  ["10.1.2.3", "10.2.0.0/16", false],
  ["10.1.2.3", "fd00::/8", false],
  ["10.1.2.3", "10.0.0.0/99", false],
  ["[fd00::1]", "fd00::1", true],
  ["[fd00::1]", "[fd00::1]:8080", true],
  ["[fd00::1]", "fd00::/8", true],
])("for the host %s, NO_PROXY=%s exempts it: %s", (host, names, exempt) => {
  vi.stubEnv("HTTP_PROXY", "http://proxy.lab:8080");
  vi.stubEnv("NO_PROXY", names);
  expect(proxyFor(`http://${host}:8080`) === "").toBe(exempt);
});
