import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KaleidoscopeClient, type NodeClientOptions } from "@kal/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everythingOf } from "./lib/walk";
import { type EchoServer, startEcho, type Treatment } from "./secrets/echo-server";

/** Each is a word of its own, so that a failure names what got out. */
const canaries = {
  clientId: "canary-client-id",
  clientSecret: "canary-client-secret/+=é",
  access: "canary-access-token",
  refresh: "canary-refresh-token",
  iap: "canary-iap-token",
  key: "canary api key",
  cookie: "session=canary-cookie",
  query: 'canary "query" & more',
};
const CANARY = /canary/i;

let server: EchoServer;
let folder: string;
beforeAll(async () => {
  server = await startEcho(canaries);
  folder = await mkdtemp(join(tmpdir(), "kal-secrets-"));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const senders: Record<string, NodeClientOptions> = {
  "node:http": {},
  fetch: { fetch: (url, init) => fetch(url, init) },
};

const treatments: Treatment[] = [
  ...[400, 401, 403, 404, 409, 422, 429, 500, 503].flatMap((status) =>
    (["json", "html", "text"] as const).map((others) => ({ tokens: "give" as const, others, status })),
  ),
  ...(["cut", "stall", "garble", "ok", "not json", "redirect"] as const).flatMap((others) => [
    { tokens: "give" as const, others, status: 200 },
    { tokens: "give" as const, others, status: 500 },
  ]),
  ...(["refuse", "fail", "cut", "garble"] as const).map((tokens) => ({
    tokens,
    others: "json" as const,
    status: 400,
  })),
];

type Act = (client: KaleidoscopeClient) => Promise<unknown>;
const acts: Record<string, Act> = {
  "a search": (client) => client.records.searchRecords({ search_text: canaries.query }),
  "a list": (client) => client.programs.getPrograms(),
  "a write": (client) => client.programs.createProgram("A program"),
  "a download": (client) => client.files.downloadFileOrThrow("file", { destination: folder }),
  "a download that only logs": async (client) => {
    const path = await client.files.downloadFile("file", { destination: folder });
    if (path === null) throw new Error("It gave null.");
  },
};

describe.each(Object.entries(senders))("no secret gets out over %s", (_, sender) => {
  it.each(Object.entries(acts))(
    "by %s, whatever the server does with what it is told",
    async (_name, act) => {
      for (const treatment of treatments) {
        Object.assign(server.answer, treatment);
        server.asked.length = 0;
        const logged: unknown[] = [];
        const note = (...line: unknown[]) => void logged.push(line);
        const client = new KaleidoscopeClient({
          ...sender,
          url: server.url,
          clientId: canaries.clientId,
          clientSecret: canaries.clientSecret,
          iapToken: async () => canaries.iap,
          headers: { "x-api-key": canaries.key, cookie: canaries.cookie },
          logger: { debug: note, info: note, warn: note, error: note },
          timeoutMs: 200,
          maxRetries: 0,
        });
        const outcome = await act(client).then(
          () => null,
          (error: unknown) => error,
        );
        const where = JSON.stringify(treatment);
        // To a search nothing found is an answer.
        if (treatment.others !== "ok" && treatment.status !== 404)
          expect(outcome, where).toBeInstanceOf(Error);
        expect(everythingOf(outcome), `the error, ${where}`).not.toMatch(CANARY);
        expect(everythingOf(logged), `the log, ${where}`).not.toMatch(CANARY);
        // What somebody searches for has to be in its address; nothing else has.
        const addresses = server.asked.map((one) => one.replace(/search_text=[^&]*/, ""));
        expect(addresses.join(" "), `an address, ${where}`).not.toMatch(CANARY);
      }
    },
  );

  it("by the client itself, however it is printed", () => {
    const client = new KaleidoscopeClient({ ...sender, url: server.url, ...canaries });
    expect(everythingOf(client)).not.toMatch(CANARY);
  });

  it.each(["\n", "\u0000", "€"])("by a header that cannot be sent because of %j", async (character) => {
    Object.assign(server.answer, { tokens: "give", others: "ok", status: 200 });
    const headers = { "x-api-key": `canary${character}key` };
    const client = new KaleidoscopeClient({
      ...sender,
      url: server.url,
      clientId: "id",
      clientSecret: "s",
      headers,
    });
    const error = await client.programs.getPrograms().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(everythingOf(error)).not.toMatch(CANARY);
  });
});
