import type { KaleidoscopeClient, Property } from "@kal/core";
import { demoIds } from "@kal/testing";
import { streamOf } from "../../lib/stream-of";
import type { TransportCase } from "../case";
import { equal, failureOf, inTime, isTrue } from "../expect";

const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 31 + (index >> 8)) % 251);
const NAME = "plate.csv";

async function propertyOf(client: KaleidoscopeClient): Promise<Property> {
  const activity = await client.activities.getActivityById(demoIds.activities.krasIc50);
  const properties = (activity?.properties ?? []) as Property[];
  const property = properties.find(({ field_type }) => field_type === "file");
  if (!property) throw new Error("The demo workspace has a property for a file.");
  return property;
}

const sources: Record<string, () => Parameters<Property["updatePropertyFile"]>[1]> = {
  "a Blob": () => new Blob([bytes]),
  "a File": () => new File([bytes], "other.csv"),
  bytes: () => bytes,
  "a buffer": () => bytes.buffer,
  "a function that makes a stream": () => () => streamOf(bytes, 7_001),
  "a function that promises a stream": () => async () => streamOf(bytes, 7_001),
  "anything with a stream and a size": () => ({ stream: () => streamOf(bytes, 7_001), size: bytes.length }),
};

async function sameAsSent(stored: string[]): Promise<void> {
  equal(stored.length, 1, "files that arrived");
  const arrived = Uint8Array.from(atob(stored[0] ?? ""), (character) => character.charCodeAt(0));
  isTrue(
    arrived.length === bytes.length && arrived.every((byte, at) => byte === bytes[at]),
    "the bytes are the same",
  );
}

/** Group 5: an upload that is repeated is repeated whole, and one that cannot be says so. */
export const uploadCases: TransportCase[] = [
  ...Object.entries(sources).map(
    ([what, content]): TransportCase => ({
      name: `an upload from ${what} arrives whole after a 503 and an expired token`,
      async run({ control, makeClient }) {
        const client = makeClient();
        const property = await propertyOf(client);
        const when = { path: `/properties/${property.id}/file` };
        await control.addFault({ when, status: 503, retryAfter: 0 });
        await control.expireTokens();
        await inTime(property.updatePropertyFile(NAME, content(), "text/csv"));
        await sameAsSent(await control.files(NAME));
      },
    }),
  ),
  {
    name: "an upload from a bare stream arrives whole",
    async run({ control, makeClient }) {
      const property = await propertyOf(makeClient());
      await inTime(property.updatePropertyFile(NAME, streamOf(bytes, 7_001), "text/csv"));
      await sameAsSent(await control.files(NAME));
    },
  },
  ...[503, 401].map(
    (status): TransportCase => ({
      name: `an upload from a bare stream is not repeated after a ${status}, and says so`,
      async run({ control, makeClient }) {
        const property = await propertyOf(makeClient());
        const path = `/properties/${property.id}/file`;
        await control.addFault({ when: { path }, status, retryAfter: 0 });
        const error = await inTime(
          failureOf(property.updatePropertyFile(NAME, streamOf(bytes, 7_001), "text/csv")),
        );
        equal([error.status, error.retryable], [status, false]);
        isTrue(error.message.includes("was not sent again"), error.message);
        equal((await control.requests()).filter((one) => one.path === path).length, 1);
        equal(await control.files(NAME), []);
      },
    }),
  ),
  {
    name: "a stream that fails in the middle is the caller's to hear of, and nothing is stored",
    async run({ control, makeClient }) {
      const property = await propertyOf(makeClient());
      const broken = () => {
        let pieces = 0;
        return new ReadableStream<Uint8Array>({
          pull(controller) {
            if (pieces++ > 2) throw Object.assign(new Error("the disk is gone"), { code: "ECONNREFUSED" });
            controller.enqueue(bytes.slice(0, 1_000));
          },
        });
      };
      const error = await inTime(failureOf(property.updatePropertyFile(NAME, broken, "text/csv")));
      isTrue(error.message.includes("failed before its end"), error.message);
      equal(await control.files(NAME), []);
    },
  },
  {
    name: "a size that is not true is an error, and nothing is stored",
    async run({ control, makeClient }) {
      const property = await propertyOf(makeClient());
      const lying = { stream: () => streamOf(bytes, 7_001), size: bytes.length + 1 };
      const error = await inTime(failureOf(property.updatePropertyFile(NAME, lying, "text/csv")));
      isTrue(error.message.includes("fewer bytes"), error.message);
      equal(await control.files(NAME), []);
    },
  },
];
