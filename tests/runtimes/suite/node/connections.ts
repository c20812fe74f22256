import { type HttpSend, httpSend } from "@kal/node";
import { equal, inTime, isTrue } from "../../../sources/faults/transport/expect";
import type { Case } from "../case";

/** The port that the server sees: the same one is the same connection. */
export async function portSeen(send: HttpSend, url: string): Promise<number> {
  const { signal } = new AbortController();
  const response = await inTime(
    send({ method: "GET", url, headers: {}, body: null, fetchOptions: {}, signal }),
  );
  const decoder = new TextDecoder();
  let text = "";
  await response.read((chunk) => {
    text += decoder.decode(chunk, { stream: true });
  });
  return JSON.parse(text).port;
}

export const connectionCases: Case[] = [
  {
    name: "calls one after the other go over one connection, until it is closed, and in Deno over one each",
    async run({ places }) {
      const send = httpSend();
      const first = await portSeen(send, places.http);
      equal((await portSeen(send, places.http)) === first, !("Deno" in globalThis));
      send.close();
      isTrue((await portSeen(send, places.http)) !== first, "a closed sender connects anew");
      send.close();
    },
  },
  {
    name: "calls at the same time go over no more connections than allowed",
    async run({ places }) {
      const send = httpSend({ maxSockets: 2 });
      const ports = await Promise.all(Array.from({ length: 8 }, () => portSeen(send, places.http)));
      isTrue(new Set(ports).size <= 2, `${new Set(ports).size} connections`);
      send.close();
    },
  },
  {
    name: "a call that is aborted while the server is silent ends, and its connection with it",
    async run({ control, makeClient }) {
      await control.addFault({ when: { path: "/programs" }, latencyMs: Number.POSITIVE_INFINITY });
      const signal = AbortSignal.timeout(100);
      const client = makeClient({ maxRetries: 0 });
      const [outcome] = await inTime(Promise.allSettled([client.programs.getPrograms({ signal })]));
      equal(outcome.status, "rejected");
      equal((await inTime(client.programs.getPrograms())).length, 3);
    },
  },
];
