import { describe, expect, it } from "vitest";
import { addressOf } from "./address";

const parsed = (url: string) => {
  const { protocol, hostname, port, pathname, search } = new URL(url);
  return {
    protocol,
    hostname: hostname.replace(/^\[|\]$/g, ""),
    port: port || undefined,
    path: pathname + search,
  };
};

describe("an address taken apart", () => {
  it.each([
    "http://127.0.0.1:3000/records/a%20b?x=1&y=%7B%7D",
    "https://api.example.com/v1/programs",
    "https://api.example.com",
    "https://api.example.com?only=query",
    "http://[::1]:8080/records",
    "https://API.example.com:443/a",
    "http://127.0.0.1:3000/a/../b",
    "http://127.0.0.1:3000/a/%2E%2e/b",
    "http://127.0.0.1:3000/a\\b",
    "http://127.0.0.1:3000/a#b",
    "http://127.0.0.1:3000/ü ",
    "http://127.0.0.1:3000//b",
  ])("is what a full parser makes of it, the first time and again: %s", (url) => {
    expect(addressOf(url)).toEqual(parsed(url));
    expect(addressOf(url)).toEqual(parsed(url));
  });

  it("is not mistaken for that of another host", () => {
    addressOf("https://one.example.com/a");
    expect(addressOf("https://two.example.com/a").hostname).toBe("two.example.com");
    expect(addressOf("http://one.example.com/a").protocol).toBe("http:");
    expect(addressOf("https://one.example.com:81/a").port).toBe("81");
  });
});
