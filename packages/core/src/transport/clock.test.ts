import { afterEach, describe, expect, it, vi } from "vitest";
import { clientAnswering, errorOf } from "../../test/support";

afterEach(() => vi.restoreAllMocks());

describe("a clock that is set back in the middle of a call", () => {
  it("does not make the silence that is allowed longer by as much", async () => {
    const { client } = clientAnswering(() => new Promise(() => {}), { maxRetries: 0 });
    const call = errorOf(client.programs.getPrograms({ timeoutMs: 40 }));
    const now = Date.now;
    vi.spyOn(Date, "now").mockImplementation(() => now() - 3_600_000);
    expect(await call).toMatchObject({ name: "TimeoutError", phase: "response" });
  });
});
