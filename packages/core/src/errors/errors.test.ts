import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { describe, expect, it, vi } from "vitest";
import { clientAnswering, errorOf } from "../../test/support";
import * as core from "../index";

type ErrorClass = typeof core.KaleidoscopeError;

const classes = Object.entries(core).filter(
  ([, value]) => typeof value === "function" && value.prototype instanceof Error,
) as unknown as [string, ErrorClass][];

/** An instance without its constructor's arguments: enough to carry a brand. */
function make(type: ErrorClass): Error {
  const Any = type as unknown as new (...args: unknown[]) => Error;
  return new Any({ message: "x", accepted: [], refused: [], unknown: [], unsent: [] }, [], []);
}

describe("every exported error class", () => {
  it("is found by this walk", () => {
    expect(classes.length).toBeGreaterThanOrEqual(20);
  });

  it.each(classes)("%s is branded, named, and a KaleidoscopeError", (name, type) => {
    const error = make(type);
    expect(error.name).toBe(name);
    expect(type.kind).toBe(name);
    expect(type.is(error)).toBe(true);
    expect(core.KaleidoscopeError.is(error)).toBe(true);
    expect(error).toBeInstanceOf(Error);
  });

  it.each(classes)("%s is known to a second copy of the package", async (name, type) => {
    vi.resetModules();
    const copy = (await import("../index")) as unknown as Record<string, ErrorClass>;
    const Copied = copy[name] as ErrorClass;
    expect(Copied).not.toBe(type);
    expect(make(type) instanceof Copied).toBe(true);
    expect(make(Copied) instanceof type).toBe(true);
  });

  it("is not taken for a sibling or a child", () => {
    const error = make(core.ConnectionError as unknown as ErrorClass);
    expect(core.TimeoutError.is(error)).toBe(false);
    expect(make(core.KaleidoscopeAPIError as unknown as ErrorClass) instanceof core.NotFoundError).toBe(
      false,
    );
  });

  it("is an AuthenticationError for a 401, and for no other status", async () => {
    const refused = make(core.UnauthorizedError as unknown as ErrorClass);
    expect(refused.name).toBe("UnauthorizedError");
    expect(core.AuthenticationError.is(refused)).toBe(true);
    expect(refused instanceof core.AuthenticationError).toBe(true);
    expect(refused instanceof core.KaleidoscopeAPIError).toBe(true);
    expect(core.AuthenticationError.is(make(core.ForbiddenError as unknown as ErrorClass))).toBe(false);
    const noToken = make(core.AuthenticationError as unknown as ErrorClass);
    expect(core.UnauthorizedError.is(noToken)).toBe(false);
    const { client } = clientAnswering(() => Response.json({ message: "no" }, { status: 401 }));
    const error = await errorOf(client.programs.getPrograms());
    expect(core.AuthenticationError.is(error) && [error.status, error.body]).toEqual([
      401,
      { message: "no" },
    ]);
  });

  it("is known by its brand from another realm", () => {
    const foreign = runInNewContext(
      `({ [Symbol.for("kaleidoscope.error")]: ["TimeoutError", "KaleidoscopeError"] })`,
    );
    expect(core.TimeoutError.is(foreign)).toBe(true);
    expect(core.ConnectionError.is(foreign)).toBe(false);
  });

  it("leaves a user's own subclass to ordinary rules", () => {
    class Mine extends core.KaleidoscopeError {}
    expect(new Mine("x") instanceof Mine).toBe(true);
    expect(new core.KaleidoscopeError("x") instanceof Mine).toBe(false);
    expect(core.KaleidoscopeError.is(new Mine("x"))).toBe(true);
  });

  it.each([undefined, null, 0, "x", {}, new Error("x")])("is not %s", (value) => {
    expect(core.KaleidoscopeError.is(value)).toBe(false);
  });
});

describe("an error's dump", () => {
  const error = new core.NotFoundError({
    status: 404,
    method: "GET",
    path: "/files/f",
    body: { code: "NOT_FOUND" },
    code: "NOT_FOUND",
    requestId: "r-1",
    headers: {},
    message: "GET /files/f failed",
  });

  it("holds what tells one failure from another", () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "NotFoundError",
      message: "GET /files/f failed",
      status: 404,
      method: "GET",
      path: "/files/f",
      body: { code: "NOT_FOUND" },
      code: "NOT_FOUND",
      requestId: "r-1",
      headers: {},
    });
    expect(inspect(error)).toContain("r-1");
  });
});
