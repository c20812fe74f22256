import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { headerOf } from "./header-of";

const message = (...rawHeaders: string[]) => ({ rawHeaders }) as IncomingMessage;

it("finds a header however its name is written", () => {
  const incoming = message("Content-Type", "text/csv", "ETAG", '"1"');
  expect(headerOf(incoming, "content-type")).toBe("text/csv");
  expect(headerOf(incoming, "etag")).toBe('"1"');
  expect(headerOf(incoming, "age")).toBeNull();
});

it("joins what came in several lines, as fetch does", () => {
  expect(headerOf(message("Warning", "a", "Date", "b", "warning", "c"), "warning")).toBe("a, c");
});

it("does not take a value for a name", () => {
  expect(headerOf(message("x", "etag", "etag", "y"), "etag")).toBe("y");
});
