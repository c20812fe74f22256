import type { KaleidoscopeClient } from "@kal/core";
import { demoIds } from "@kal/testing";
import { equal, failureOf, inTime, isCut, isTrue } from "../../../sources/faults/transport/expect";
import type { Case } from "../case";

const fileId = demoIds.files.ic50Csv;
const when = { path: `/files/${fileId}` };
const streamOf = async (client: KaleidoscopeClient) => (await client.files.openFile(fileId)).stream();

export const streamCases: Case[] = [
  {
    name: "a download passes through a Response, a TransformStream and two branches as it came",
    async run({ makeClient }) {
      const client = makeClient();
      const text = await (await client.files.openFile(fileId)).text();
      isTrue(text.length > 100, "the file is not empty");
      equal(await inTime(new Response(await streamOf(client)).text()), text);
      const piped = (await streamOf(client)).pipeThrough(new TransformStream<Uint8Array, Uint8Array>());
      equal(await inTime(new Response(piped).text()), text);
      const branches = (await streamOf(client)).tee();
      const texts = branches.map((branch) => new Response(branch).text());
      equal(await inTime(Promise.all(texts)), [text, text]);
    },
  },
  {
    name: "a download that breaks off breaks the Response that it passes through",
    async run({ control, makeClient }) {
      await control.addFault({ when, cutAt: 100, times: 9 });
      await inTime(failureOf(new Response(await streamOf(makeClient({ maxRetries: 0 }))).text()));
    },
  },
  {
    name: "a length that is not true is an IncompleteDownloadError in the stream, after the bytes that came",
    async run({ control, makeClient }) {
      await control.addFault({ when, cutAt: 100, times: 9 });
      const reader = (await streamOf(makeClient({ maxRetries: 0 }))).getReader();
      const error = await inTime(
        failureOf(
          (async () => {
            while (!(await reader.read()).done);
          })(),
        ),
      );
      isCut(error);
    },
  },
  {
    name: "AbortSignal.timeout and AbortSignal.any end a call with their own reasons",
    async run({ control, makeClient }) {
      await control.addFault({ when, stallAt: 10, times: 9 });
      const client = makeClient();
      const read = async (signal: AbortSignal) => (await client.files.openFile(fileId, { signal })).text();
      equal((await inTime(failureOf(read(AbortSignal.timeout(150))))).name, "TimeoutError");
      const caller = new AbortController();
      setTimeout(() => caller.abort("enough"), 100);
      const both = AbortSignal.any([caller.signal, AbortSignal.timeout(60_000)]);
      equal(await inTime(failureOf(read(both))), "enough");
    },
  },
];
