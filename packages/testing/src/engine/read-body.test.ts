import { describe, expect, it } from "vitest";
import { readBody } from "./read-body";
import type { Route } from "./route";

const bytes = (text: string) => new TextEncoder().encode(text);

const jsonRoute: Route = { method: "POST", path: "/x", handle: () => null };
const uploadRoute: Route = { ...jsonRoute, multipart: true };

const status = (read: () => unknown): unknown => {
  try {
    read();
    return "accepted";
  } catch (error) {
    return (error as { status: number }).status;
  }
};

describe("a JSON body", () => {
  it("is decoded for any parameters of its content type", () => {
    const type = "Application/JSON; charset=utf-8";
    expect(readBody(jsonRoute, bytes('{"a":"ü"}'), type)).toEqual({ body: { a: "ü" }, file: null });
  });

  it.each([
    ["", "application/json", 400],
    ["{", "application/json", 400],
    ["[]", "application/json", 400],
    ["null", "application/json", 400],
    ["{}", "", 415],
    ["{}", "text/plain", 415],
    ["a=1", "application/x-www-form-urlencoded", 415],
  ])("%j under %j is refused with %i", (body, type, expected) => {
    expect(status(() => readBody(jsonRoute, bytes(body), type))).toBe(expected);
    expect(status(() => readBody({ ...jsonRoute, method: "DELETE" }, bytes(body), type))).toBe(expected);
  });

  it("is rejected if it has a number that would lose digits", () => {
    const body = (number: string) => bytes(`{"a":[{"b":${number}}],"c":"12345678901234567890"}`);
    for (const number of ["12345678901234567890", "-9007199254740993", "1e999"])
      expect(
        status(() => readBody(jsonRoute, body(number), "application/json")),
        number,
      ).toBe(400);
    for (const number of [
      "9007199254740991",
      "1152921504606847000",
      "-0",
      "0.1234567890123456789",
      "6.02e+23",
    ])
      expect(
        status(() => readBody(jsonRoute, body(number), "application/json")),
        number,
      ).toBe("accepted");
  });

  it("may contain long and heavily escaped text", () => {
    const body = JSON.stringify({ a: `${'x"'.repeat(5_000_000)}12345678901234567890` });
    expect(status(() => readBody(jsonRoute, bytes(body), "application/json"))).toBe("accepted");
  });

  it("is not required on GET", () => {
    expect(readBody({ ...jsonRoute, method: "GET" }, bytes(""), "application/json").body).toEqual({});
  });
});

describe("an upload", () => {
  const part = (name: string, extra: string, value: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"${extra}\r\n\r\n${value}\r\n`;
  const file = part("file", '; filename="f.csv"', "1,2");
  const metadata = part("body", "", '{"field_id":"x"}');
  const type = "multipart/form-data; boundary=b";

  it("returns the file and the metadata before it", () => {
    const read = readBody(uploadRoute, bytes(`${metadata}${file}--b--`), type);
    expect(read.body).toEqual({ field_id: "x" });
    expect(read.file).toMatchObject({ name: "f.csv", bytes: bytes("1,2") });
    expect(readBody(uploadRoute, bytes(`${file}--b--`), 'multipart/form-data; boundary="b"').body).toEqual(
      {},
    );
  });

  it("is accepted under application/json, as kalbio sends it", () => {
    const read = readBody(uploadRoute, bytes(`${metadata}${file}--b--\r\n`), "application/json");
    expect(read).toMatchObject({ body: { field_id: "x" }, file: { name: "f.csv" } });
  });

  it.each([
    ["no file", metadata, type, 400],
    ["two files", file + file, type, 400],
    ["the metadata last", file + metadata, type, 400],
    ["another part", part("extra", "", "1") + file, type, 400],
    ["a file without a name", part("file", "", "1,2"), type, 400],
    ["metadata that is not JSON", part("body", "", "x") + file, type, 400],
    ["no boundary", file, "multipart/form-data", 400],
    ["another boundary", file, "multipart/form-data; boundary=c", 400],
    ["another type", file, "text/csv", 415],
  ])("with %s is refused", (_, body, contentType, expected) => {
    expect(status(() => readBody(uploadRoute, bytes(`${body}--b--`), contentType))).toBe(expected);
  });

  it("is rejected as JSON", () => {
    expect(status(() => readBody(uploadRoute, bytes("{}"), "application/json"))).toBe(415);
  });
});
