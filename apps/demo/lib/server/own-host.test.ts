import { describe, expect, it, vi } from "vitest";

async function served(names = "") {
  vi.resetModules();
  vi.stubEnv("KAL_DEMO_HOSTS", names);
  return import("./own-host");
}

describe("isOwnHost", () => {
  it.each(["localhost", "localhost:3000", "LOCALHOST:3000", "127.0.0.1:3000", "127.0.0.9", "[::1]:3000"])(
    "accepts %s",
    async (host) => expect((await served()).isOwnHost(host)).toBe(true),
  );

  it.each([
    "",
    "rebound.example:3000",
    "localhost.rebound.example",
    "127.0.0.1.rebound.example",
    "localhost@rebound.example",
    "rebound.example#localhost",
    "localhost/",
    "localhost,rebound.example",
    "192.168.1.5:3000",
    "0.0.0.0:3000",
    "[fd00::5]:3000",
    "none",
  ])("refuses %j", async (host) => expect((await served()).isOwnHost(host)).toBe(false));

  it("accepts configured names on any port, and no part of them", async () => {
    const { isOwnHost, isLoopbackHost } = await served("Demo.Example,192.168.1.5,[fd00::5]");
    for (const host of ["demo.example", "demo.example:443", "192.168.1.5:3000", "[fd00::5]:3000"])
      expect([isOwnHost(host), isLoopbackHost(host)]).toEqual([true, false]);
    for (const host of ["example", "not-demo.example", "demo.example.org"])
      expect(isOwnHost(host)).toBe(false);
  });
});
