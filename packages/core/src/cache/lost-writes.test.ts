import { describe, expect, it } from "vitest";
import { clientAnswering, errorOf } from "../../test/support";
import type { ClientOptions } from "../client/client-options";

/** A fake server that performs every creation and then responds with `answer`. */
function losing(answer: () => Response | Promise<Response>, options: ClientOptions = {}) {
  const programs = [{ id: "1", title: "KRAS" }];
  return clientAnswering(
    ({ method, body }) => {
      if (method === "GET") return Response.json(programs);
      programs.push({ id: "2", ...(body as { title: string }) });
      return answer();
    },
    { maxRetries: 0, ...options },
  );
}

describe("after a write whose response is lost", () => {
  it.each([
    ["to a server error", losing(() => new Response("{}", { status: 500 }))],
    ["to an HTML page", losing(() => new Response("<html>"))],
    [
      "to a broken connection",
      losing(() => Promise.reject(Object.assign(new Error(), { code: "ECONNRESET" }))),
    ],
    ["to a timeout", losing(() => new Promise(() => {}), { timeoutMs: 20 })],
  ])("%s, the next read goes to the server", async (_, { client }) => {
    const derived = client.withOptions({ maxRetries: 1 });
    expect(await derived.programs.getPrograms()).toHaveLength(1);
    expect((await errorOf(client.programs.createProgram("ALK"))).message).toMatch(/look before/);
    expect(await client.programs.getPrograms()).toHaveLength(2);
    expect(await derived.programs.getPrograms()).toHaveLength(2);
  });

  it("to a redirect that becomes a read, the next read goes to the server", async () => {
    const headers = { location: "/programs" };
    const { client } = losing(() => new Response(null, { status: 303, headers }));
    await client.programs.getPrograms();
    await errorOf(client.programs.createProgram("ALK"));
    expect(await client.programs.getPrograms()).toHaveLength(2);
  });

  it("because the caller aborted it, the next read goes to the server", async () => {
    const { client } = losing(() => new Promise(() => {}));
    await client.programs.getPrograms();
    await errorOf(client.programs.createProgram("ALK", { signal: AbortSignal.timeout(20) }));
    expect(await client.programs.getPrograms()).toHaveLength(2);
  });

  it("keeps cached reads if the server rejected the write", async () => {
    const { client, heard } = clientAnswering(({ method }) =>
      method === "GET" ? Response.json([]) : new Response("{}", { status: 400 }),
    );
    await client.programs.getPrograms();
    await errorOf(client.programs.createProgram("ALK"));
    await client.programs.getPrograms();
    expect(heard.map(({ method }) => method)).toEqual(["GET", "POST"]);
  });
});
