import { describe, expect, it } from "vitest";
import { clientAnswering, errorOf } from "../../test/support";

const WARNING = /It may have been carried out: look before you send it again\.$/;
const reset = () => Promise.reject(Object.assign(new Error("reset"), { code: "ECONNRESET" }));
const refused = () => Promise.reject(Object.assign(new Error("refused"), { code: "ECONNREFUSED" }));
const failing = () => new Response("{}", { status: 500 });
const options = { maxRetries: 0 };

describe("a write whose answer is lost", () => {
  it.each([
    ["a broken connection", () => clientAnswering(reset, options)],
    ["silence", () => clientAnswering(() => new Promise(() => {}), { ...options, timeoutMs: 20 })],
    ["a failure of the server", () => clientAnswering(failing, options)],
  ])("warns after %s that it may have been carried out", async (_, make) => {
    const error = await errorOf(make().client.programs.createProgram("ALK"));
    expect(error.message).toMatch(WARNING);
  });

  it("says nothing of the kind where it cannot have been: no connection, a refusal, a read", async () => {
    const calls = [
      clientAnswering(refused, options).client.programs.createProgram("ALK"),
      clientAnswering(() => new Response("{}", { status: 400 }), options).client.programs.createProgram(
        "ALK",
      ),
      clientAnswering(
        () => new Response("{}", { status: 503, headers: { "retry-after": "1" } }),
        options,
      ).client.programs.createProgram("ALK"),
      clientAnswering(reset, options).client.programs.getPrograms(),
      clientAnswering(failing, options).client.programs.getPrograms(),
    ];
    for (const call of calls) expect((await errorOf(call)).message).not.toMatch(WARNING);
  });
});
