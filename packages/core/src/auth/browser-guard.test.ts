import { afterEach, describe, expect, it, vi } from "vitest";
import { KaleidoscopeClient } from "../client/kaleidoscope-client";

const secret = { clientId: "id", clientSecret: "secret" };
const within = (...globals: string[]) => {
  for (const name of globals) vi.stubGlobal(name, () => {});
};

afterEach(() => vi.unstubAllGlobals());

describe("a client secret", () => {
  it.each([
    ["a page", ["document"]],
    ["a page's worker", ["importScripts"]],
  ])("is rejected in %s unless dangerouslyAllowBrowser is set", (_place, globals) => {
    within(...globals);
    expect(() => new KaleidoscopeClient(secret)).toThrow(/in a browser/);
    expect(() => new KaleidoscopeClient({ ...secret, dangerouslyAllowBrowser: true })).not.toThrow();
  });

  it.each([
    ["Node", []],
    ["an older Cloudflare Worker", ["importScripts", "WebSocketPair"]],
  ])("is accepted in %s", (_place, globals) => {
    within(...globals);
    expect(() => new KaleidoscopeClient(secret)).not.toThrow();
  });
});
