import { describe, expect, it } from "vitest";
import { splitUrl } from "./split-url";

const parsed = (url: string) => {
  const { protocol, hostname, port, pathname, search } = new URL(url);
  return {
    protocol,
    hostname: hostname.replace(/^\[|\]$/g, ""),
    port: port || undefined,
    path: pathname + search,
  };
};

describe("splitUrl", () => {
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
  ])("returns the same parts as URL, the first time and again: %s", (url) => {
    expect(splitUrl(url)).toEqual(parsed(url));
    expect(splitUrl(url)).toEqual(parsed(url));
  });

  it("does not reuse the parts of another host", () => {
    splitUrl("https://one.example.com/a");
    expect(splitUrl("https://two.example.com/a").hostname).toBe("two.example.com");
    expect(splitUrl("http://one.example.com/a").protocol).toBe("http:");
    expect(splitUrl("https://one.example.com:81/a").port).toBe("81");
  });
});
