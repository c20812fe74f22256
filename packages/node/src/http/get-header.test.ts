import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { getHeader } from "./get-header";

const message = (...rawHeaders: string[]) => ({ rawHeaders }) as IncomingMessage;

it("finds a header in any case", () => {
  const incoming = message("Content-Type", "text/csv", "ETAG", '"1"');
  expect(getHeader(incoming, "content-type")).toBe("text/csv");
  expect(getHeader(incoming, "etag")).toBe('"1"');
  expect(getHeader(incoming, "age")).toBeNull();
});

it("joins repeated headers, as fetch does", () => {
  expect(getHeader(message("Warning", "a", "Date", "b", "warning", "c"), "warning")).toBe("a, c");
});

it("does not confuse values with names", () => {
  expect(getHeader(message("x", "etag", "etag", "y"), "etag")).toBe("y");
});
