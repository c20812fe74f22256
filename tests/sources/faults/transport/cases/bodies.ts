import { type FileDownload, type KaleidoscopeClient, type RequestOptions, TimeoutError } from "@kal/core";
import { demoIds } from "@kal/testing";
import type { TransportCase } from "../case";
import { equal, failureOf, inTime, isCut, isTrue } from "../expect";

const fileId = demoIds.files.ic50Csv;
const file = { path: `/files/${fileId}` };
const opened = (client: KaleidoscopeClient, options?: RequestOptions): Promise<FileDownload> =>
  client.files.openFile(fileId, options);

/** Each way in which a body is read, and the path of its request. */
const ways: Record<
  string,
  { path: string; read(client: KaleidoscopeClient, options?: RequestOptions): Promise<unknown> }
> = {
  JSON: {
    path: "/programs",
    read: (client, options) => client.programs.getPrograms({ ...options, cache: "no-store" }),
  },
  text: { ...file, read: async (client, options) => (await opened(client, options)).text() },
  bytes: { ...file, read: async (client, options) => (await opened(client, options)).bytes() },
  "a Blob": { ...file, read: async (client, options) => (await opened(client, options)).blob() },
  "a stream": {
    ...file,
    read: async (client, options) => {
      const reader = (await opened(client, options)).stream().getReader();
      while (!(await reader.read()).done);
    },
  },
};

/** Group 1: a deadline that ends at the headers is not a deadline. */
export const bodyCases: TransportCase[] = Object.entries(ways).flatMap(([kind, { path, read }]) => [
  {
    name: `${kind}: headers, half a body, then silence is a TimeoutError`,
    async run({ control, makeClient }) {
      await control.addFault({ when: { path }, stallAt: 50, times: 9 });
      const error = await inTime(failureOf(read(makeClient({ timeoutMs: 300 }))));
      isTrue(TimeoutError.is(error), `${error} is a TimeoutError`);
      equal([error.phase, error.limitMs], ["body", 300]);
    },
  },
  {
    name: `${kind}: headers, half a body, then a broken connection is an error that tells so`,
    async run({ control, makeClient }) {
      await control.addFault({ when: { path }, cutAt: 50, times: 9 });
      const error = await inTime(failureOf(read(makeClient({ timeoutMs: 8_000, maxRetries: 0 }))));
      isCut(error);
    },
  },
  {
    name: `${kind}: a deadline ends a body that trickles and never falls silent`,
    async run({ control, makeClient }) {
      await control.addFault({ when: { path }, pieceBytes: 1, pieceDelayMs: 20, times: 9 });
      const error = await inTime(failureOf(read(makeClient({ timeoutMs: 8_000 }), { deadlineMs: 500 })));
      equal([error.name, error.phase], ["TimeoutError", "deadline"]);
    },
  },
]);
