import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf, uuid } from "../../test/support";
import type { OperationCallbackResult } from "./operation-callback";

const post = (answer: () => Response | Promise<Response>, options?: object) => {
  const { client, heard } = clientAnswering(answer, { maxRetries: 0 });
  return { heard, result: client.postOperationCallback(uuid(1), { done: true, note: "µ" }, options) };
};

describe("a callback to an operation", () => {
  it("sends its payload", async () => {
    const { heard, result } = post(() => Response.json({ taken: 1 }));
    const expected: OperationCallbackResult = {
      ok: true,
      status_code: 200,
      response: { taken: 1 },
      error: null,
    };
    expect(await result).toEqual(expected);
    expect(heard.map(({ method, url, body }) => [method, url.pathname, body])).toEqual([
      ["POST", `/operations/${uuid(1)}/callback`, { done: true, note: "µ" }],
    ]);
  });

  it("accepts an activity and its title, and throws for an unknown one before it sends the payload", async () => {
    const { client, sent } = clientOnFake();
    const activity = await client.activities.getActivityById("KRAS G12D IC50, plate 1");
    for (const given of [activity ?? "", "KRAS G12D IC50, plate 1"]) {
      await client.postOperationCallback(given, {});
      expect(sent().at(-1)).toBe(`POST /operations/${activity?.id}/callback`);
    }
    const unknown = client.postOperationCallback("No such activity", {});
    expect((await errorOf(unknown)).name).toBe("UnresolvedIdentifierError");
    expect(sent().at(-1)).toBe("GET /activities");
  });

  it.each([
    ["", null],
    ["  ", null],
    ["thanks", "thanks"],
    ["[1]", [1]],
    ["null", null],
  ])("answered with %j gives %j", async (text, response) => {
    expect(await post(() => new Response(text, { status: 202 })).result).toEqual({
      ok: true,
      status_code: 202,
      response,
      error: null,
    });
  });

  it.each([400, 404, 409, 500])("that is refused with %i is a result, not an error", async (status) => {
    const refusal = { message: "no" };
    expect(await post(() => Response.json(refusal, { status })).result).toEqual({
      ok: false,
      status_code: status,
      response: refusal,
      error: null,
    });
  });

  it("that finds no server, or none that answers in time, is a result with the reason", async () => {
    const broken = post(() => Promise.reject(new TypeError("fetch failed")));
    expect(await broken.result).toEqual({
      ok: false,
      status_code: null,
      response: null,
      error: expect.any(String),
    });
    const late = post(() => new Promise<Response>(() => {}), { timeoutMs: 20 });
    expect(await late.result).toMatchObject({ ok: false, status_code: null, error: expect.any(String) });
  });

  it("throws what is the caller's own doing: an abort, a payload that is no JSON, no operation", async () => {
    const reason = new Error("mine");
    const aborted = post(() => Response.json({}), { signal: AbortSignal.abort(reason) });
    expect(await errorOf(aborted.result)).toBe(reason);
    const { client, heard } = clientAnswering(() => Response.json({}));
    const lost = client.postOperationCallback(uuid(1), { x: Number.NaN });
    expect((await errorOf(lost)).name).toBe("InvalidArgumentError");
    expect((await errorOf(client.postOperationCallback(null as never, {}))).name).toBe(
      "InvalidArgumentError",
    );
    expect(heard).toEqual([]);
  });
});
