import type { TransportCase } from "../case";
import { equal, failureOf, inTime, isTrue } from "../expect";

/** A signal as a library of its own makes it: it has the members, and is not of the class that fetch asks for. */
function foreignSignal() {
  const listeners = new Set<() => void>();
  const signal = {
    aborted: false,
    reason: undefined as unknown,
    addEventListener: (_: string, listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => void listeners.delete(listener),
  };
  const abort = (reason: unknown) => {
    Object.assign(signal, { aborted: true, reason });
    for (const listener of [...listeners]) listener();
  };
  return { signal: signal as unknown as AbortSignal, abort, listeners };
}

/** Groups 11, 16 and 18: what differs from runtime to runtime. */
export const environmentCases: TransportCase[] = [
  {
    name: "a signal that is not of the runtime's own class aborts a call, and keeps no listener",
    async run({ control, makeClient }) {
      const { signal, abort, listeners } = foreignSignal();
      const client = makeClient();
      await inTime(client.programs.getPrograms({ signal, cache: "no-store" }));
      equal(listeners.size, 0, "listeners");
      await control.addFault({ when: { path: "/programs" }, stallAt: 3 });
      const calling = failureOf(client.programs.getPrograms({ signal, cache: "no-store" }));
      setTimeout(() => abort("enough"), 100);
      equal(await inTime(calling), "enough");
      equal(listeners.size, 0, "listeners");
    },
  },
  {
    name: "fetch is called without a receiver, and only with the init fields that were asked for",
    async run({ makeClient }) {
      const fields: string[][] = [];
      const client = makeClient({
        auth: { get: () => "token", refuse: () => {} },
        async fetch(this: unknown, _url: string, init: RequestInit) {
          isTrue(this === undefined || this === globalThis, "fetch has no receiver");
          fields.push(Object.keys(init).sort());
          return new Response("[]");
        },
      });
      await client.programs.getPrograms();
      await client.programs.getPrograms({ cache: "no-store", fetchOptions: { cache: "force-cache" } });
      equal(fields, [
        ["headers", "method", "redirect", "signal"],
        ["cache", "headers", "method", "redirect", "signal"],
      ]);
    },
  },
  {
    name: "no header is sent that a page would need leave for, but the token's",
    async run({ makeClient }) {
      let names: string[] = [];
      const client = makeClient({
        auth: { get: () => "token", refuse: () => {} },
        fetch: async (_, init) => {
          names = Object.keys(init.headers as object).sort();
          return new Response("[]");
        },
      });
      await client.programs.getPrograms();
      const own = typeof document === "undefined" ? ["user-agent"] : [];
      equal(names, ["content-type", ...own, "x-kal-authorization"]);
    },
  },
  {
    name: "fetchOptions cannot make redirects carry the token away, nor undo the limits",
    async run({ makeClient }) {
      let init: RequestInit = {};
      const client = makeClient({
        auth: { get: () => "token", refuse: () => {} },
        fetchOptions: { redirect: "follow", signal: null, headers: {}, method: "DELETE" },
        fetch: async (_, given) => {
          init = given;
          return new Response("[]");
        },
      });
      await client.programs.getPrograms();
      equal([init.redirect, init.method], ["manual", "GET"]);
      isTrue(init.signal instanceof AbortSignal, "the SDK's own signal is there");
    },
  },
];
