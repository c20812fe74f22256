import type { Fault } from "@kal/testing";
import type { TransportCase } from "../case";
import { equal, failureOf, inTime } from "../expect";

const reads: Record<string, Omit<Fault, "when">> = {
  "a reset connection": { reset: true },
  "a body that is cut": { cutAt: 5 },
  "a burst of 503": { status: 503, times: 2 },
  "a 429 with seconds": { retryAfter: 0 },
  "a 429 with a date": { retryAfter: "Thu, 01 Jan 1970 00:00:00 GMT" },
  "a 504": { status: 504 },
};

const writes: Record<string, Omit<Fault, "when">> = {
  "the connection broke after it was carried out": { commitThenCut: true },
  "the connection was reset": { reset: true },
  "the answer was cut": { cutAt: 3 },
  "a 500": { status: 500 },
  "a 503 that does not say when to come back": { status: 503 },
  "a 504": { status: 504 },
};

const safe: Record<string, Omit<Fault, "when">> = {
  "a 429": { retryAfter: 0 },
  "a 503 that says when to come back": { status: 503, retryAfter: 0 },
};

/** Group 4: reads are repeated; a write only where the server cannot have acted. */
export const retryCases: TransportCase[] = [
  ...Object.entries(reads).map(
    ([what, fault]): TransportCase => ({
      name: `a read is repeated after ${what}`,
      async run({ control, makeClient }) {
        await control.addFault({ ...fault, when: { path: "/programs" } });
        const programs = await inTime(makeClient().programs.getPrograms());
        equal(programs.length, 3);
        const asked = (await control.requests()).filter(({ path }) => path === "/programs");
        equal(asked.length, 1 + (fault.times ?? 1));
      },
    }),
  ),
  ...Object.entries(writes).map(
    ([what, fault]): TransportCase => ({
      name: `a write is sent once where ${what}`,
      async run({ control, makeClient }) {
        await control.addFault({ ...fault, when: { method: "POST", path: "/programs" }, times: 9 });
        await inTime(failureOf(makeClient().programs.createProgram("Once")));
        const sent = (await control.requests()).filter(
          ({ method, path }) => `${method} ${path}` === "POST /programs",
        );
        equal(sent.length, 1);
      },
    }),
  ),
  ...Object.entries(safe).map(
    ([what, fault]): TransportCase => ({
      name: `a write is sent again after ${what}, and carried out once`,
      async run({ control, makeClient }) {
        await control.addFault({ ...fault, when: { method: "POST", path: "/programs" } });
        await inTime(makeClient().programs.createProgram("Once"));
        equal(await control.programs("Once"), 1);
      },
    }),
  ),
  {
    name: "an expired token is replaced, and the write it came with is carried out once",
    async run({ control, makeClient }) {
      const client = makeClient();
      await client.programs.getPrograms();
      await control.expireTokens();
      await inTime(client.programs.createProgram("Once"));
      equal(await control.programs("Once"), 1);
    },
  },
];
