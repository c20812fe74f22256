import type { TransportCase } from "../case";
import { equal, failureOf, inTime, isTrue, until } from "../expect";

const TOKEN = "/auth/oauth/token";

/** Groups 2 and 9: who gives up is let go at once, and takes nobody along. */
export const waitingCases: TransportCase[] = [
  {
    name: "a response that never begins is a TimeoutError, and is not asked for again",
    async run({ control, makeClient }) {
      await control.addFault({ when: { path: "/programs" }, latencyMs: Number.POSITIVE_INFINITY, times: 9 });
      const error = await inTime(failureOf(makeClient({ timeoutMs: 300 }).programs.getPrograms()));
      equal([error.name, error.phase], ["TimeoutError", "response"]);
      equal((await control.requests()).filter(({ path }) => path === "/programs").length, 1);
    },
  },
  {
    name: "a deadline counts attempts and waits together",
    async run({ control, makeClient }) {
      await control.addFault({ when: { path: "/programs" }, status: 503, retryAfter: 50, times: 99 });
      const calling = makeClient({ maxRetries: 9 }).programs.getPrograms({ deadlineMs: 500 });
      const error = await inTime(failureOf(calling));
      equal([error.phase, (error.cause as { status?: number }).status], ["deadline", 503]);
    },
  },
  {
    name: "an abort ends the wait for Retry-After at once, with the caller's own reason and without another request",
    async run({ control, makeClient }) {
      await control.addFault({ when: { path: "/programs" }, retryAfter: 50, times: 9 });
      const caller = new AbortController();
      const calling = failureOf(makeClient().programs.getPrograms({ signal: caller.signal }));
      await until(async () => (await control.requests()).some(({ path }) => path === "/programs"));
      const reason = { mine: true };
      setTimeout(() => caller.abort(reason), 50);
      isTrue((await inTime(calling)) === (reason as unknown), "the reason comes back as it was given");
      equal((await control.requests()).filter(({ path }) => path === "/programs").length, 1);
    },
  },
  {
    name: "an abort inside a token refresh leaves the token to the others who wait for it",
    async run({ control, makeClient }) {
      await control.addFault({ when: { path: TOKEN }, latencyMs: 600 });
      const client = makeClient();
      const caller = new AbortController();
      const impatient = failureOf(client.programs.getPrograms({ signal: caller.signal, cache: "no-store" }));
      const patient = client.labels.getLabels();
      await until(async () => (await control.requests()).some(({ path }) => path === TOKEN));
      caller.abort("enough");
      equal(await inTime(impatient), "enough");
      isTrue((await inTime(patient)).length > 0, "the other call succeeds");
      equal((await control.requests()).filter(({ path }) => path === TOKEN).length, 1, "token requests");
    },
  },
  {
    name: "a signal that is aborted already sends nothing",
    async run({ control, makeClient }) {
      const signal = AbortSignal.abort("no");
      equal(await failureOf(makeClient().programs.getPrograms({ signal })), "no");
      equal((await control.requests()).length, 0);
    },
  },
  {
    name: "an abort in the middle of a body ends it with the caller's own reason",
    async run({ control, makeClient }) {
      await control.addFault({ when: { path: "/programs" }, stallAt: 20 });
      const caller = new AbortController();
      const calling = failureOf(makeClient().programs.getPrograms({ signal: caller.signal }));
      await until(async () => (await control.requests()).some(({ path }) => path === "/programs"));
      setTimeout(() => caller.abort("enough"), 100);
      equal(await inTime(calling), "enough");
    },
  },
  {
    name: "an abort while the body of an error comes is an abort, not that error",
    async run({ control, makeClient }) {
      await control.addFault({ when: { path: "/programs" }, status: 500, stallAt: 5 });
      const caller = new AbortController();
      const client = makeClient({ maxRetries: 0 });
      const calling = failureOf(client.programs.getPrograms({ signal: caller.signal }));
      await until(async () => (await control.requests()).some(({ path }) => path === "/programs"));
      setTimeout(() => caller.abort("enough"), 100);
      equal(await inTime(calling), "enough");
    },
  },
];
