import { describe, expect, it } from "vitest";
import { readTokens } from "./tokens";

const MINUTE = 60_000;
const answer = (expires_in: unknown) => ({ access_token: "a", refresh_token: "r", expires_in }) as never;

describe("a token's times", () => {
  it.each([
    [3_600, 50 * MINUTE, 59.5 * MINUTE],
    [1_500, 15 * MINUTE, 24.5 * MINUTE],
    [1_200, 10 * MINUTE, 19.5 * MINUTE],
    [600, 5 * MINUTE, 9.5 * MINUTE],
    [60, 30_000, 54_000],
    [1, 500, 900],
    [0, 0, 0],
  ])(
    "with a lifetime of %i s: refreshes after %i ms, makes callers wait after %i ms",
    (seconds, refreshAt, expiresAt) => {
      expect(readTokens(answer(seconds), 0)).toMatchObject({ refreshAt, expiresAt });
    },
  );

  it.each([0.5, "0.5", 1.5, "1.5", 3599.9])("accept a fractional expires_in: %j", (seconds) => {
    expect(readTokens(answer(seconds), 0).expiresAt).toBeLessThan(Number(seconds) * 1000);
    expect(readTokens(answer(seconds), 0).expiresAt).toBeGreaterThan(0);
  });

  it.each(["3600", 3600, 3600.0, "3600.0"])("accept an expires_in of %j", (seconds) => {
    expect(readTokens(answer(seconds), 0).refreshAt).toBe(50 * MINUTE);
  });

  it.each(
    [null, undefined, "", " ", "soon", -1, "-1", Number.NaN, "NaN", "1e3", "0x10", true, [], [60], {}].map(
      (seconds) => ({ seconds }),
    ),
  )("throw for an expires_in of $seconds", ({ seconds }) => {
    expect(() => readTokens(answer(seconds), 0)).toThrow(/without a usable access_token and expires_in/);
  });
});
