import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { redactCause } from "./redact-cause";

const SECRET = "token-of-the-client";

const attached: [string, unknown][] = [
  ["an object", { headers: { authorization: SECRET } }],
  ["Headers", new Headers({ authorization: SECRET })],
  ["a Map", new Map([["authorization", SECRET]])],
  ["a Map in an object", { headers: new Map([["authorization", SECRET]]) }],
  ["another error", new Error(`sent ${SECRET}`)],
  ["an error of another realm", { message: `sent ${SECRET}`, stack: `Error: sent ${SECRET}` }],
  ["a list of errors", [new Error(`sent ${SECRET}`), Object.assign(new Error("a"), { token: SECRET })]],
];

describe("the cause of a network error", () => {
  it.each(attached)("shows no secret that is in %s", (_where, value) => {
    const error = Object.assign(new Error("connect ECONNREFUSED"), { detail: value });
    const shown = inspect(redactCause(new Error("fetch failed", { cause: error }), [SECRET]), { depth: 9 });
    expect(shown).not.toContain(SECRET);
    expect(shown).toContain("connect ECONNREFUSED");
  });

  it("keeps codes, addresses and other details", () => {
    const error = Object.assign(new Error("failed"), {
      code: "ECONNREFUSED",
      port: 443,
      info: { hops: [1] },
    });
    expect(redactCause(error, [SECRET])).toMatchObject({
      code: "ECONNREFUSED",
      port: 443,
      info: { hops: [1] },
    });
  });

  it("ends with errors that refer to each other", () => {
    const [a, b] = [new Error("a"), new Error("b")];
    a.cause = b;
    b.cause = a;
    expect(redactCause(a, [SECRET])).toBe(a);
  });
});
