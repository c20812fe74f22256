import { ConnectionError, KaleidoscopeAPIError, KaleidoscopeError, NotFoundError } from "@kal/core";
import { demoIds } from "@kal/testing";
import { equal, failureOf, inTime, isTrue } from "../../../sources/faults/transport/expect";
import type { Case } from "../case";

export const errorCases: Case[] = [
  {
    name: "an error is known by its class, its name and its fields, and can be written as JSON",
    async run({ makeClient }) {
      const error = await failureOf(makeClient().files.openFile(demoIds.programs.kras));
      for (const type of [NotFoundError, KaleidoscopeAPIError, KaleidoscopeError, Error])
        isTrue(error instanceof type, `it is a ${type.name}`);
      isTrue(NotFoundError.is(error) && !ConnectionError.is(error), "is() tells kinds apart");
      const { name, status, method, path } = JSON.parse(JSON.stringify(error));
      equal([name, status, method, path], ["NotFoundError", 404, "GET", `/files/${demoIds.programs.kras}`]);
    },
  },
  {
    name: "a server that is not there is a ConnectionError with the runtime's own words as its cause",
    async run({ makeClient }) {
      const client = makeClient({ url: "http://127.0.0.1:1", maxRetries: 0, auth: noTokens });
      const error = await inTime(failureOf(client.programs.getPrograms()));
      equal(error.name, "ConnectionError");
      isTrue(error.cause instanceof Error, "the cause is an error");
    },
  },
  {
    name: "no error tells a secret or a token",
    async run({ control, makeClient }) {
      const secret = "s3cr3t-that-is-wrong";
      const refused = await failureOf(makeClient({ clientSecret: secret }).programs.getPrograms());
      equal(refused.name, "AuthenticationError");
      await control.addFault({ when: { path: "/programs" }, status: 500, times: 9 });
      const auth = { get: () => "a-token-of-mine", refuse: () => {} };
      const failed = await failureOf(makeClient({ auth, maxRetries: 0 }).programs.getPrograms());
      for (const error of [refused, failed]) {
        const told = `${error.stack} ${JSON.stringify(error)} ${error.cause}`;
        isTrue(!told.includes(secret) && !told.includes("a-token-of-mine"), "nothing is told");
      }
    },
  },
];

const noTokens = { get: () => "token", refuse: () => {} };
