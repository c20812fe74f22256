import { describe, expect, it } from "vitest";
import { clientAnswering, errorOf } from "../../test/support";
import type { ClientOptions } from "../client/client-options";

/** Programs on a server that carries out each creation, and answers it as told. */
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

describe("after a write whose answer is lost", () => {
  it.each([
    ["in a failure of the server", losing(() => new Response("{}", { status: 500 }))],
    ["in a page that is no answer", losing(() => new Response("<html>"))],
    [
      "on a broken connection",
      losing(() => Promise.reject(Object.assign(new Error(), { code: "ECONNRESET" }))),
    ],
    ["in silence", losing(() => new Promise(() => {}), { timeoutMs: 20 })],
  ])("%s, whoever looks asks the server", async (_, { client }) => {
    const derived = client.withOptions({ maxRetries: 1 });
    expect(await derived.programs.getPrograms()).toHaveLength(1);
    expect((await errorOf(client.programs.createProgram("ALK"))).message).toMatch(/look before/);
    expect(await client.programs.getPrograms()).toHaveLength(2);
    expect(await derived.programs.getPrograms()).toHaveLength(2);
  });

  it("because the caller gave it up, whoever looks asks the server", async () => {
    const { client } = losing(() => new Promise(() => {}));
    await client.programs.getPrograms();
    await errorOf(client.programs.createProgram("ALK", { signal: AbortSignal.timeout(20) }));
    expect(await client.programs.getPrograms()).toHaveLength(2);
  });

  it("but refused, nothing is asked for again", async () => {
    const { client, heard } = clientAnswering(({ method }) =>
      method === "GET" ? Response.json([]) : new Response("{}", { status: 400 }),
    );
    await client.programs.getPrograms();
    await errorOf(client.programs.createProgram("ALK"));
    await client.programs.getPrograms();
    expect(heard.map(({ method }) => method)).toEqual(["GET", "POST"]);
  });
});
