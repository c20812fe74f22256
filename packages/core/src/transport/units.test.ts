import { describe, expect, it, vi } from "vitest";
import { ConnectionError } from "../errors/connection-error";
import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { sleep } from "../util/sleep";
import { encodeJson } from "./encode-json";
import { path } from "./path";
import { jsonQuery, queryString } from "./query";
import { RetryBudget } from "./retry-budget";
import { retryDelay } from "./retry-delay";
import { mayRetryFailure, mayRetryStatus, waitBefore } from "./retry-policy";

describe("a path", () => {
  it("encodes each id into one segment", () => {
    expect(path`/files/${"a/b?c#d e%"}`).toBe("/files/a%2Fb%3Fc%23d%20e%25");
  });

  it.each(["", ".", ".."])("rejects %j, which would reach another endpoint", (id) => {
    expect(() => path`/records/${id}`).toThrow(InvalidArgumentError);
  });

  it("rejects half a character, which a URL cannot contain", () => {
    expect(() => path`/records/${"abc\ud83d"}`).toThrow(InvalidArgumentError);
    expect(path`/records/${"abc😀"}`).toBe("/records/abc%F0%9F%98%80");
  });

  it("rejects an id that is not a string, and names its position", () => {
    expect(() => path`/records/${undefined as unknown as string}/values`).toThrow(
      /\/records\/\{id\}\/values/,
    );
  });
});

describe("a query", () => {
  it("is empty without parameters", () => {
    expect(queryString(undefined)).toBe("");
    expect(queryString({ page: undefined })).toBe("");
  });

  it("is form-encoded", () => {
    expect(queryString({ search_text: "a b&c", ids: "1,2", page: 0 })).toBe(
      "?search_text=a+b%26c&ids=1%2C2&page=0",
    );
  });

  it("sends strings unchanged, other values as JSON, null as text, and omits undefined", () => {
    expect(jsonQuery({ a: "x", b: ["y"], c: 5, d: null, e: undefined, f: true })).toEqual({
      a: "x",
      b: '["y"]',
      c: "5",
      d: "null",
      f: "true",
    });
  });

  it("rejects values that JSON would convert to null", () => {
    const filters = [{ filter_type: "is_less_than", filter_prop: Number.NaN }];
    expect(() => jsonQuery({ filters })).toThrow(/at filters\.0\.filter_prop \(NaN\)/);
  });
});

describe("a JSON body", () => {
  it.each([
    ["NaN", { rows: [{ x: Number.NaN }] }, "rows.0.x"],
    ["an infinity", { x: Number.POSITIVE_INFINITY }, "x"],
    ["a map", { x: new Map() }, "x"],
    ["a bigint", { x: 1n }, "x"],
    ["an invalid date", { x: new Date("nope") }, "x"],
    ["nothing in a list", { record_ids: ["a", undefined] }, "record_ids.1"],
  ])("refuses %s, which JSON would lose, and names its place", (_, body, place) => {
    expect(() => encodeJson(body)).toThrow(new RegExp(`at ${place.replaceAll(".", "\\.")} `));
  });

  it("keeps dates, null and nested plain values, and omits undefined", () => {
    const date = new Date("2026-01-02T03:04:05.678Z");
    expect(encodeJson({ a: [1, "x", null, { b: false }], date, no: undefined })).toBe(
      '{"a":[1,"x",null,{"b":false}],"date":"2026-01-02T03:04:05.678Z"}',
    );
  });
});

describe("Retry-After", () => {
  const now = Date.parse("2026-11-21T12:00:00Z");

  it.each([
    ["120", 120_000],
    ["0", 0],
    [" 5 ", 5_000],
    ["Sat, 21 Nov 2026 12:00:30 GMT", 30_000],
    ["Saturday, 21-Nov-26 12:00:30 GMT", 30_000],
    ["Sat Nov 21 12:00:30 2026", 30_000],
    ["Sat, 21 Nov 2026 11:00:00 GMT", 0],
  ])("reads %j", (header, ms) => {
    expect(retryDelay((name) => (name === "retry-after" ? header : null), now)).toBe(ms);
  });

  it.each([null, "", "soon", "-1", "1.5", "1e3", "2026-11-21T12:00:30Z", "Sat, 99 Nov 2026 12:00:30 GMT"])(
    "ignores %j",
    (header) => {
      expect(retryDelay((name) => (name === "retry-after" ? header : null), now)).toBeNull();
    },
  );
});

describe("the retry policy", () => {
  it("retries reads only after transient errors", () => {
    expect([408, 429, 500, 502, 503, 504].every((status) => mayRetryStatus("GET", status, false))).toBe(true);
    expect([400, 401, 403, 404, 409, 422, 501].some((status) => mayRetryStatus("GET", status, true))).toBe(
      false,
    );
  });

  it.each(["POST", "PUT", "DELETE"] as const)(
    "retries a %s only if the server says that it did not act",
    (method) => {
      expect(mayRetryStatus(method, 429, false)).toBe(true);
      expect(mayRetryStatus(method, 503, true)).toBe(true);
      expect(mayRetryStatus(method, 503, false)).toBe(false);
      expect(mayRetryStatus(method, 500, true)).toBe(false);
      expect(mayRetryFailure(method, new ConnectionError("x"), false)).toBe(false);
      expect(mayRetryFailure(method, new ConnectionError("x"), true)).toBe(true);
    },
  );

  it("waits as long as requested, but never more than a minute", () => {
    expect(waitBefore(1, 3_000)).toBe(3_000);
    expect(waitBefore(1, 61_000)).toBe(Number.POSITIVE_INFINITY);
  });

  it("randomizes its own waits between zero and a cap", () => {
    const waits = Array.from({ length: 200 }, (_, index) => waitBefore(1 + (index % 12), null) as number);
    expect(Math.max(...waits)).toBeLessThanOrEqual(8_000);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
    expect(new Set(waits).size).toBeGreaterThan(100);
  });

  it("stops when its budget is used up, and resumes when calls succeed again", () => {
    const budget = new RetryBudget();
    let spent = 0;
    while (budget.spend()) spent += 1;
    expect(spent).toBe(100);
    for (let success = 0; success < 5; success++) budget.restore();
    expect([budget.spend(), budget.spend()]).toEqual([true, false]);
  });
});

describe("a wait", () => {
  it("rejects with the signal's reason as soon as it aborts, and removes its listener", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    const reason = { mine: true };
    const startedAt = Date.now();
    const waiting = sleep(60_000, signal);
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(Date.now() - startedAt).toBeLessThan(1_000);
    expect(removed.mock.calls).toEqual(added.mock.calls);
  });
});
