import type { DownloadProgress } from "@kal/core";
import { demoIds, type Fault } from "@kal/testing";
import type { TransportCase } from "../case";
import { equal, failureOf, inTime, isCut, isTrue } from "../expect";

const fileId = demoIds.files.ic50Csv;
const when = { path: `/files/${fileId}` };

/** Faults, and whether the length is known then. */
const encodings: Record<string, { fault: Omit<Fault, "when"> | null; known: boolean }> = {
  "as it is": { fault: null, known: true },
  compressed: { fault: { gzip: true }, known: false },
  "in chunks of unknown number": { fault: { contentLength: null, pieceBytes: 500 }, known: false },
  "in small pieces": { fault: { pieceBytes: 300 }, known: true },
};

/** Groups 6 and 8: progress never lies, and a body is read once or let go. */
export const downloadCases: TransportCase[] = [
  ...Object.entries(encodings).map(
    ([what, { fault, known }]): TransportCase => ({
      name: `progress of a file that comes ${what} only grows, ends once, and has a total only where it is true`,
      async run({ control, makeClient }) {
        if (fault) await control.addFault({ ...fault, when });
        const seen: DownloadProgress[] = [];
        const file = await makeClient().files.openFile(fileId, { onProgress: (one) => seen.push(one) });
        const { length } = await inTime(file.bytes());
        const received = seen.map(({ receivedBytes }) => receivedBytes);
        isTrue(
          received.every((bytes, at) => bytes > (received[at - 1] ?? 0)),
          `${received} grows`,
        );
        equal(received.at(-1), length, "the last report");
        equal(new Set(seen.map(({ totalBytes }) => totalBytes)).size, 1, "totals");
        equal(seen[0]?.totalBytes, known ? length : null, "the total");
      },
    }),
  ),
  {
    name: "an empty file has one report of progress",
    async run({ control, makeClient }) {
      await control.addFault({ when, status: 200, body: "", headers: { "content-type": "text/csv" } });
      const seen: DownloadProgress[] = [];
      const file = await makeClient().files.openFile(fileId, { onProgress: (one) => seen.push(one) });
      equal((await inTime(file.bytes())).length, 0);
      equal(
        seen.map(({ receivedBytes }) => receivedBytes),
        [0],
      );
    },
  },
  {
    name: "a length that promises more than comes is an error",
    async run({ control, makeClient }) {
      await control.addFault({ when, contentLength: 10_000_000 });
      const file = await makeClient().files.openFile(fileId);
      const error = await inTime(failureOf(file.bytes()));
      isCut(error);
    },
  },
  {
    name: "a body that was read, or cancelled, is not read again as if it were empty",
    async run({ control, makeClient }) {
      await control.addFault({ when, contentLength: null, times: 2 });
      const read = await makeClient().files.openFile(fileId);
      await read.bytes();
      equal((await failureOf(read.bytes())).name, "InvalidArgumentError");
      const cancelled = await makeClient().files.openFile(fileId);
      cancelled.cancel();
      equal((await failureOf(cancelled.text())).name, "InvalidArgumentError");
    },
  },
  {
    name: "a stream that is cancelled while the server stalls lets go of the connection",
    async run({ control, makeClient }) {
      await control.addFault({ when, stallAt: 100 });
      const file = await makeClient({ timeoutMs: 0 }).files.openFile(fileId);
      const reader = file.stream().getReader();
      await reader.read();
      const waiting = reader.read();
      await inTime(reader.cancel());
      equal((await inTime(waiting)).done, true);
    },
  },
  {
    name: "a failure of the caller's own code comes back as it is, whatever the connection does",
    async run({ makeClient }) {
      const mine = new Error("mine");
      const file = await makeClient().files.openFile(fileId);
      const error = await inTime(failureOf(file.read(() => Promise.reject(mine))));
      isTrue(error === (mine as unknown), "it is the caller's error");
    },
  },
  {
    name: "a connection that breaks while the caller is at work is an error that tells so",
    async run({ control, makeClient }) {
      await control.addFault({ when, cutAt: 100, times: 9 });
      const file = await makeClient({ maxRetries: 0 }).files.openFile(fileId);
      const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 300));
      isCut(await inTime(failureOf(file.read(slow))));
    },
  },
];
