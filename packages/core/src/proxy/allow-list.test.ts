import { describe, expect, it } from "vitest";
import { proxyOnFake } from "../../test/proxy-support";
import type { AllowRule } from "./allow-list";
import { readOnly } from "./read-only";

describe("a proxy is not made", () => {
  it.each([
    ["GET", "*"],
    ["GET", "/*"],
    ["GET", "/files/*"],
    ["GET", "/files/:"],
    ["GET", "/:anything"],
    ["GET", "/:a/:b"],
    ["GET", "programs"],
    ["GET", "/"],
    ["GET", ""],
    ["GET", "//programs"],
    ["GET", "/files/../auth"],
    ["GET", "/files/%2e"],
    ["GET", "/programs?x=1"],
    ["POST", "/auth/oauth/token"],
    ["POST", "/Auth/oauth/token"],
    ["*", "/programs"],
    ["get", "/programs"],
    ["OPTIONS", "/programs"],
  ])("for a rule like %s %s", (method, path) => {
    const allow = [{ method: method as AllowRule["method"], path }];
    expect(() => proxyOnFake({ allow })).toThrow(/cannot be allowed/);
  });

  it("below an address that is not a plain path", () => {
    expect(() => proxyOnFake({ basePath: "api/*" })).toThrow(/basePath/);
  });

  it("for something that is not a client", () => {
    expect(() => proxyOnFake({ client: {} as never })).toThrow(/must be a KaleidoscopeClient/);
  });
});

describe("readOnly", () => {
  it("holds reads alone", () => {
    expect(new Set(readOnly.map(({ method }) => method))).toEqual(new Set(["GET"]));
  });

  it("lets every read of the demo workspace through", async () => {
    const { visit, fake } = proxyOnFake({ allow: readOnly });
    for (const { path } of readOnly.filter(({ path }) => !path.includes(":"))) {
      await visit(`/api/kal${path}`);
      expect(fake.requests.at(-1)?.path).toBe(path);
    }
  });
});

it("a client's connection is not to be seen in its logs, its JSON or its keys", async () => {
  const { client } = proxyOnFake();
  const { inspect } = await import("node:util");
  expect(inspect(client, { depth: 0 })).not.toMatch(/kaleidoscope\.connection|demo/);
  expect(Object.getOwnPropertySymbols({ ...client })).toEqual([]);
});
