import { demoIds } from "@kal/testing";
import type { TransportCase } from "../case";
import { equal, failureOf, inTime, isTrue } from "../expect";

const fileId = demoIds.files.ic50Csv;
const CREDENTIALS = ["x-kal-authorization", "authorization", "cookie", "x-api-key"];

/** Group 18: the token never leaves the origin that the client was made for. */
export const redirectCases: TransportCase[] = [
  {
    name: "a redirect to another origin carries no credential header, and the download succeeds",
    async run({ control, makeClient, addresses }) {
      await control.addFault({ when: { path: `/files/${fileId}` }, redirectTo: `${addresses.elsewhere}/f` });
      const client = makeClient({
        headers: { "x-api-key": "key", cookie: "session=1" },
        iapToken: async () => "iap",
      });
      equal(await inTime((await client.files.openFile(fileId)).text()), "from,elsewhere\n");
      const heard = await control.heardElsewhere();
      equal(heard.length, 1);
      equal(
        heard.flat().filter((name) => CREDENTIALS.includes(name)),
        [],
      );
    },
  },
  {
    name: "more than ten hops are an error",
    async run({ control, makeClient, addresses }) {
      await control.addFault({
        when: { path: `/files/${fileId}` },
        redirectTo: `${addresses.elsewhere}/loop`,
      });
      const error = await inTime(failureOf(makeClient().files.openFile(fileId)));
      equal(error.name, "RedirectError");
      isTrue(error.message.includes("more than 10 times"), error.message);
    },
  },
  {
    name: "a circle is an error",
    async run({ control, makeClient, addresses }) {
      await control.addFault({
        when: { path: "/programs" },
        redirectTo: `${addresses.server}/programs`,
        times: 99,
      });
      const error = await inTime(failureOf(makeClient().programs.getPrograms()));
      isTrue(error.message.includes("more than 10 times"), error.message);
    },
  },
  {
    name: "a downgrade from https to http is an error, and nothing is sent there",
    async run({ makeClient, addresses, control }) {
      const client = makeClient({
        url: "https://kaleidoscope.test",
        auth: { get: () => "token", refuse: () => {} },
        fetch: async () =>
          new Response(null, { status: 302, headers: { location: `${addresses.elsewhere}/f` } }),
      });
      const error = await failureOf(client.programs.getPrograms());
      equal(error.name, "RedirectError");
      isTrue(error.message.includes("from https to http"), error.message);
      equal(await control.heardElsewhere(), []);
    },
  },
  ...[301, 302, 303, 307, 308].map(
    (status): TransportCase => ({
      name: `a write is not carried to another origin by a ${status}`,
      async run({ control, makeClient, addresses }) {
        const redirectTo = `${addresses.elsewhere}/f`;
        await control.addFault({ when: { method: "POST", path: "/programs" }, redirectTo, status });
        equal((await failureOf(makeClient().programs.createProgram("x"))).name, "RedirectError");
        equal(await control.heardElsewhere(), []);
      },
    }),
  ),
  ...[301, 302, 303].map(
    (status): TransportCase => ({
      name: `a write that a ${status} would turn into a read is an error, not a success`,
      async run({ control, makeClient }) {
        await control.addFault({
          when: { method: "POST", path: "/programs" },
          redirectTo: "/labels",
          status,
        });
        equal((await failureOf(makeClient().programs.createProgram("x"))).name, "RedirectError");
      },
    }),
  ),
  {
    name: "a 308 within the origin sends a write on, whole",
    async run({ control, makeClient }) {
      const when = { method: "POST", path: "/programs" };
      await control.addFault({ when, redirectTo: "/programs?", status: 308 });
      const program = await inTime(makeClient().programs.createProgram("Moved"));
      equal(program.title, "Moved");
      equal(await control.programs("Moved"), 1);
    },
  },
];
