import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { isForThisApp, isLocal, noteHop } from "./hops";

/** A request as it arrives from an address, and as the app sees it then. */
function arrived(remoteAddress: string, sent: Record<string, string>): Headers {
  const request = { headers: { host: "localhost:3000", ...sent }, socket: { remoteAddress } };
  noteHop(request as unknown as IncomingMessage);
  return new Headers(Object.entries(request.headers));
}

const forwarded = (before: Headers) =>
  arrived("127.0.0.1", { ...Object.fromEntries(before), host: "localhost:3000" });

describe("a request", () => {
  it.each(["127.0.0.1", "::1", "::ffff:127.0.0.1"])("from %s is local", (address) => {
    const headers = arrived(address, {});
    expect([isLocal(headers), isForThisApp(headers)]).toEqual([true, true]);
  });

  it.each(["192.168.1.9", "::ffff:192.168.1.9", "fe80::1", "unknown"])("from %s is not local", (address) => {
    expect(isLocal(arrived(address, {}))).toBe(false);
  });

  it("cannot claim another address or name", () => {
    const claims = {
      "x-kal-demo-peers": "127.0.0.1",
      "x-kal-demo-hosts": "localhost",
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-host": "localhost",
    };
    expect(isLocal(arrived("192.168.1.9", claims))).toBe(false);
    expect(isForThisApp(arrived("127.0.0.1", { ...claims, host: "rebound.example" }))).toBe(false);
  });

  it("is not local if a reverse proxy on this computer passes it on", () => {
    expect(isLocal(arrived("127.0.0.1", { "x-forwarded-for": "203.0.113.7" }))).toBe(false);
  });

  it("stays what it was when Next forwards it to itself", () => {
    expect(isForThisApp(forwarded(arrived("127.0.0.1", { host: "rebound.example" })))).toBe(false);
    expect(isLocal(forwarded(arrived("192.168.1.9", {})))).toBe(false);
    expect(isLocal(forwarded(arrived("127.0.0.1", {})))).toBe(true);
  });

  it("that was not noted is neither local nor for this app", () => {
    const headers = new Headers({ host: "localhost:3000" });
    expect([isLocal(headers), isForThisApp(headers)]).toEqual([false, false]);
  });
});
