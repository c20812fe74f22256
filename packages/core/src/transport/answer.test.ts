import { describe, expect, it } from "vitest";
import { clientAnswering, errorOf } from "../../test/support";
import type { KaleidoscopeClient } from "../client/kaleidoscope-client";

const PLANTED = "planted/key+1";
const answering = (body: string, status = 200, contentType = "application/json") =>
  clientAnswering(() => new Response(body, { status, headers: { "content-type": contentType } }), {
    headers: { "x-api-key": PLANTED },
  }).client;

const rows = [{ IC50: 1 }];
const calls: [string, (client: KaleidoscopeClient) => Promise<unknown>][] = [
  ["a list", (client) => client.programs.getPrograms()],
  ["a created program", (client) => client.programs.createProgram("A")],
  [
    "a new activity's id",
    (client) => client.activities.createActivity({ title: "A", activity_type: "task" }),
  ],
  ["an import's id", (client) => client.imports.pushData({ key_field_names: ["Compound ID"], data: rows })],
  ["a search", (client) => client.records.searchRecords({})],
  ["a file", (client) => client.files.openFile("file")],
];

describe("a successful response that cannot be used", () => {
  it.each(calls)("quotes the server's message instead of %s, without secrets", async (_what, call) => {
    const said = { code: "invalid_data", message: `no key fields matched for ${PLANTED}` };
    const error = await errorOf(call(answering(JSON.stringify(said).replaceAll("/", "\\/"))));
    expect(error.body).toEqual({ code: "invalid_data", message: "no key fields matched for [redacted]" });
    expect(error.message).toContain("no key fields matched for [redacted]");
    expect(JSON.stringify(error)).not.toContain("planted");
  });

  it.each(calls)("keeps an HTML page received instead of %s, and names its title", async (_what, call) => {
    const page = `<!doctype html><title>Sign in</title>${PLANTED.replaceAll("+", "&#43;")}`;
    const error = await errorOf(call(answering(page, 200, "text/html")));
    expect(error.body).toBe("<!doctype html><title>Sign in</title>[redacted]");
    expect(error.message).toContain('an HTML page ("Sign in")');
  });

  it("keeps text that is not JSON, up to 256 KiB", async () => {
    const error = await errorOf(answering("busy ".repeat(100_000)).programs.getPrograms());
    expect(String(error.body)).toMatch(/^busy /);
    expect(String(error.body).length).toBeLessThanOrEqual(256 * 1024);
    expect(error.message.length).toBeLessThan(1_000);
  });

  it("keeps a list with an invalid row, and quotes no data in the message", async () => {
    const error = await errorOf(answering('[{"title":"Confidential"}]').programs.getPrograms());
    expect(error.body).toEqual([{ title: "Confidential" }]);
    expect(error.message).not.toContain("Confidential");
  });

  it("has a null body if the response was empty", async () => {
    const error = await errorOf(answering("").programs.createProgram("A"));
    expect(error).toMatchObject({ name: "KaleidoscopeResponseError", body: null });
  });

  it("keeps the body of a download with an unexpected status", async () => {
    const error = await errorOf(answering('{"message":"still generating"}', 202).files.openFile("file"));
    expect(error.body).toEqual({ message: "still generating" });
    expect(error.message).toContain("still generating");
  });
});
