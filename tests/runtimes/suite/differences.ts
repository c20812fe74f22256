import type { Fault } from "@kal/testing";
import { demoIds } from "@kal/testing";
import type { TransportCase } from "../../sources/faults/transport/case";
import { equal, failureOf, inTime, isTrue } from "../../sources/faults/transport/expect";

const programs = { method: "POST", path: "/programs" };

/** Where a connection that was used before breaks, browsers and Deno's fetch send the request again, writes too. */
const broken: Record<string, Omit<Fault, "when">> = {
  "the connection broke after it was carried out": { commitThenCut: true },
  "the connection was reset": { reset: true },
};

function sentWhere(
  what: string,
  name: string,
  most: number,
  options: () => Parameters<Parameters<TransportCase["run"]>[0]["makeClient"]>[0],
): TransportCase {
  return {
    name: `${name}, where ${what}`,
    async run({ control, makeClient }) {
      await control.addFault({ ...broken[what], when: programs, times: 9 });
      await inTime(failureOf(makeClient(options()).programs.createProgram("Once")));
      const asked = await control.requests();
      const sent = asked.filter(({ method, path }) => `${method} ${path}` === "POST /programs").length;
      isTrue(sent >= 1 && sent <= most, `${sent} is at most ${most}`);
    },
  };
}

/** A browser does not say where a redirect leads; Kal then follows none, and says what to do. */
function notFollowed(name: string, redirectTo: string, write = false): TransportCase {
  return {
    name,
    async run({ control, makeClient }) {
      const path = write ? "/programs" : `/files/${demoIds.files.ic50Csv}`;
      await control.addFault({ when: { path }, redirectTo, status: 307, times: 9 });
      const client = makeClient();
      const calling = write
        ? client.programs.createProgram("x")
        : client.files.openFile(demoIds.files.ic50Csv);
      const error = await inTime(failureOf(calling));
      equal(error.name, "RedirectError");
      isTrue(error.message.includes("proxyUrl"), error.message);
      equal(await control.heardElsewhere(), []);
    },
  };
}

const inPages: Record<string, TransportCase> = {
  "a redirect to another origin carries no credential header, and the download succeeds": notFollowed(
    "a redirect to another origin is an error, and nothing is sent there",
    "https://elsewhere.invalid/",
  ),
  "more than ten hops are an error": notFollowed("a redirect of a read is an error", "/labels"),
  "a circle is an error": notFollowed("a redirect of a list is an error", "/programs"),
  "a 308 within the origin sends a write on, whole": notFollowed(
    "a redirect of a write is an error",
    "/programs?",
    true,
  ),
  "progress of a file that comes compressed only grows, ends once, and has a total only where it is true": {
    name: "a compressed file of another origin comes whole, though its length is that of other bytes",
    async run({ control, makeClient }) {
      const path = `/files/${demoIds.files.ic50Csv}`;
      const open = () => makeClient().files.openFile(demoIds.files.ic50Csv);
      const text = await (await open()).text();
      await control.addFault({ when: { path }, gzip: true });
      equal(await inTime((await open()).text()), text);
    },
  },
  ...Object.fromEntries(
    Object.keys(broken).map((what) => [
      `a write is sent once where ${what}`,
      sentWhere(what, "a write is sent by Kal once, and at most once more by the browser", 2, () => ({})),
    ]),
  ),
};

interface DenoHttp {
  Deno: { createHttpClient(options: { poolMaxIdlePerHost: number }): unknown };
}

const inDeno: Record<string, TransportCase> = Object.fromEntries(
  Object.keys(broken).map((what) => [
    `a write is sent once where ${what}`,
    sentWhere(what, "a write is sent once over a Deno.HttpClient that keeps no connections", 1, () => ({
      fetchOptions: {
        client: (globalThis as unknown as DenoHttp).Deno.createHttpClient({ poolMaxIdlePerHost: 0 }),
      },
    })),
  ]),
);

const here = "document" in globalThis ? inPages : "Deno" in globalThis ? inDeno : {};

/** The cases of fetch; where this runtime does something else before Kal sees it, what it does instead. */
export function asFetchIsHere(cases: readonly TransportCase[]): TransportCase[] {
  const unknown = Object.keys(here).filter((name) => !cases.some((one) => one.name === name));
  if (unknown.length > 0) throw new Error(`No case is called ${unknown.join(", ")}.`);
  return cases.map((one) => here[one.name] ?? one);
}
