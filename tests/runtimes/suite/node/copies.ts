import { createRequire } from "node:module";
import { demoIds } from "@kal/testing";
import { equal, failureOf, isTrue } from "../../../sources/faults/transport/expect";
import type { Case } from "../case";

export const copyCases: Case[] = [
  {
    name: "the package can be required, and knows the errors of the imported one",
    async run({ makeClient, places }) {
      const required = createRequire(import.meta.url)("@kal/node") as typeof import("@kal/node");
      const client = new required.KaleidoscopeClient({
        url: places.server,
        clientId: "demo",
        clientSecret: "demo",
      });
      equal((await client.programs.getPrograms()).length, 3);
      const error = await failureOf(makeClient().files.openFile(demoIds.programs.kras));
      isTrue(error instanceof required.NotFoundError, "instanceof holds across copies");
      isTrue(required.KaleidoscopeError.is(error), "is() holds across copies");
    },
  },
  {
    name: "credentials come from the environment",
    async run({ places }) {
      const { KaleidoscopeClient } = await import("@kal/node");
      const given = {
        KALEIDOSCOPE_API_CLIENT_ID: "demo",
        KALEIDOSCOPE_API_CLIENT_SECRET: "demo",
        KALEIDOSCOPE_API_URL: places.server,
      };
      const before = Object.keys(given).map((name) => [name, process.env[name]] as const);
      try {
        Object.assign(process.env, given);
        equal((await new KaleidoscopeClient().programs.getPrograms()).length, 3);
      } finally {
        for (const [name, value] of before) {
          if (value === undefined) delete process.env[name];
          else process.env[name] = value;
        }
      }
    },
  },
];
