import { describe, expect, it } from "vitest";
import { staticToken } from "../auth/token-source";
import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { KaleidoscopeClient } from "./kaleidoscope-client";

const clientAt = (url: string) => new KaleidoscopeClient({ url, auth: staticToken("t") });

describe("the url option", () => {
  it.each([
    "https://lab.test",
    "http://127.0.0.1:8080/",
    "http://[::1]:8080/api/v1",
    "https://lab.test/@team",
  ])("may be %s", (url) => {
    expect(clientAt(url)).toBeInstanceOf(KaleidoscopeClient);
  });

  it.each([
    "https://user:password@lab.test",
    "https://user@lab.test/api",
    "https://@lab.test",
    "https://lab.test?key=password",
    "https://lab.test#password",
    "ftp://lab.test",
    "lab.test",
    "https://",
    "https://lab.test/a b",
  ])("may not be %s, and is not quoted", (url) => {
    expect(() => clientAt(url)).toThrow(InvalidArgumentError);
    expect(() => clientAt(url)).not.toThrow(/password/);
  });
});
