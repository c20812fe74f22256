import { createClient, ProgramsService } from "@kal/core";
import { demoIds } from "@kal/testing";
import { equal, failureOf, inTime } from "../../../sources/faults/transport/expect";
import type { Case } from "../case";

export const listCases: Case[] = [
  {
    name: "lists are read, and become entities",
    async run({ makeClient }) {
      const client = makeClient();
      const [programs, labels, types, activities] = await inTime(
        Promise.all([
          client.programs.getPrograms(),
          client.labels.getLabels(),
          client.entityTypes.getTypes(),
          client.activities.getActivities(),
        ]),
      );
      equal(String(programs[0]), "KRAS G12D inhibitors");
      equal(
        [labels, types, activities].map((list) => list.length > 1),
        [true, true, true],
      );
    },
  },
  {
    name: "records are walked batch by batch, each one once, in the server's order",
    async run({ control, makeClient }) {
      const { records } = makeClient();
      const query = { entity_slice_id: demoIds.entityTypes.compound };
      const expected = await records.searchRecords(query);
      const met: string[] = [];
      for await (const record of records.iterate(query, { batchSize: 7 })) met.push(record.id);
      equal(met, expected);
      const batches = (await control.requests()).filter(({ path }) => path === "/records").length;
      equal(batches, Math.ceil(expected.length / 7), "requests");
    },
  },
  {
    name: "a walk that is left early asks for at most one batch more",
    async run({ control, makeClient }) {
      const query = { entity_slice_id: demoIds.entityTypes.compound };
      for await (const _ of makeClient().records.iterate(query, { batchSize: 2 })) break;
      const batches = (await control.requests()).filter(({ path }) => path === "/records").length;
      equal(batches <= 2, true, `${batches} batches`);
    },
  },
  {
    name: "a client of one service has it and no other",
    async run({ places }) {
      const credentials = { clientId: "demo", clientSecret: "demo", dangerouslyAllowBrowser: true };
      const client = createClient({
        ...credentials,
        url: places.server,
        services: { programs: ProgramsService },
      });
      equal((await client.programs.getPrograms()).length, 3);
      equal("activities" in client, false);
    },
  },
  {
    name: "what is not there is null, and a collection that is not there an error",
    async run({ makeClient }) {
      const client = makeClient();
      equal(await client.activities.getActivityById(demoIds.programs.kras), null);
      const missing = client.files.openFile(demoIds.programs.kras);
      equal((await failureOf(missing)).name, "NotFoundError");
    },
  },
];
