import { afterEach, describe, expect, it, vi } from "vitest";
import { clientAnswering, errorOf } from "../../test/support";

const HOUR_MS = 3_600_000;

afterEach(() => vi.restoreAllMocks());

function setClock(byMs: number): void {
  const now = Date.now;
  vi.spyOn(Date, "now").mockImplementation(() => now() + byMs);
}

describe("a clock that is set in the middle of a call", () => {
  it("does not make the silence that is allowed longer", async () => {
    const { client } = clientAnswering(() => new Promise(() => {}), { maxRetries: 0 });
    const call = errorOf(client.programs.getPrograms({ timeoutMs: 40 }));
    setClock(-HOUR_MS);
    expect(await call).toMatchObject({ name: "TimeoutError", phase: "response" });
  });

  it("does not make the deadline later", async () => {
    const { client } = clientAnswering(() => new Promise(() => {}));
    const call = errorOf(client.programs.getPrograms({ deadlineMs: 40, timeoutMs: 0, cache: "no-store" }));
    setClock(-HOUR_MS);
    expect(await call).toMatchObject({ name: "TimeoutError", phase: "deadline" });
  });

  it("does not end the call before its deadline", async () => {
    let calls = 0;
    const { client } = clientAnswering(() => {
      calls += 1;
      if (calls > 1) return Response.json([]);
      setClock(HOUR_MS);
      return new Response("", { status: 503, headers: { "retry-after": "0" } });
    });
    expect(await client.programs.getPrograms({ deadlineMs: 60_000 })).toEqual([]);
  });

  it("does not make a wait for an import longer", async () => {
    const { client } = clientAnswering(() => Response.json({ id: "i", is_complete: false }));
    const wait = errorOf(client.imports.waitFor("i", { pollMs: 5, deadlineMs: 40 }));
    setClock(-HOUR_MS);
    expect(await wait).toMatchObject({ name: "TimeoutError", phase: "deadline" });
  });
});
