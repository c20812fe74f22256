import type { Fault } from "@kal/testing";
import type { Seeded } from "../lib/seeded";

/** What a fault may refer to. */
export interface FaultSubject {
  /** The path it is aimed at; `undefined` for any request, token requests too. */
  path: string | undefined;
  /** True where a whole file comes under that path, whose true length nobody but `Content-Length` tells. */
  isFile: boolean;
  /** An address on another origin that answers as the path does. */
  elsewhere: string;
}

type Maker = (random: Seeded, subject: FaultSubject) => Omit<Fault, "when" | "times" | "skip">;

const bytesAt = (random: Seeded) => random.pick([0, 1, 10, 500, 5_000, 60_000]);

/** Every kind of mishap that the fake knows, and a few at once. */
const kinds: Maker[] = [
  (random) => ({ latencyMs: random.pick([5, 60, 200, 700, Number.POSITIVE_INFINITY]) }),
  (random) => ({ stallAt: bytesAt(random) }),
  (random) => ({ cutAt: bytesAt(random) }),
  () => ({ reset: true }),
  () => ({ commitThenCut: true }),
  (random) => ({ retryAfter: random.pick<number | string>([0, 0, 1, "soon"]) }),
  (random) => ({ status: 503, retryAfter: new Date(Date.now() + random.pick([-5_000, 0, 1_000])) }),
  (random) => ({ status: random.pick([500, 502, 503, 504]) }),
  (random) => ({ status: random.pick([400, 401, 403, 404, 408, 409, 422]) }),
  () => ({ wrongRange: true }),
  () => ({ changedEtag: true }),
  () => ({ gzip: true }),
  (random) => ({ gzip: true, cutAt: bytesAt(random) }),
  // A length below the true one cannot be told from a file that is shorter.
  (random, { path, isFile }) => ({
    contentLength: random.pick([null, 10_000_000, ...(path && !isFile ? [3] : [])]),
  }),
  (_, { elsewhere }) => ({ redirectTo: elsewhere }),
  (random, { elsewhere }) => ({ redirectTo: elsewhere, status: random.pick([303, 307, 308]) }),
  (_, { path }) => ({ redirectTo: path ?? "/programs" }),
  (random) => ({ html: true, status: random.pick([200, 502]) }),
  () => ({ body: "not what was asked for" }),
  // Never so slow that a call without a deadline would rightly go on for minutes.
  (random) =>
    random.pick([
      { pieceBytes: 7, pieceDelayMs: 0 },
      { pieceBytes: 900, pieceDelayMs: 3 },
      { pieceBytes: 20_000, pieceDelayMs: 40 },
    ]),
  (random) => ({ pieceBytes: 1_000, pieceDelayMs: 2, cutAt: bytesAt(random) }),
  (random) => ({ status: 500, cutAt: random.pick([0, 5]) }),
  (random) => ({ status: 500, stallAt: random.pick([0, 5]) }),
  (random) => ({ latencyMs: random.pick([20, 150]), cutAt: bytesAt(random) }),
];

/** A mishap for some of the requests to come. */
export function randomFault(random: Seeded, subjects: readonly FaultSubject[]): Fault {
  const subject = random.pick(subjects);
  return {
    ...(subject.path !== undefined && { when: { path: subject.path } }),
    times: random.pick([1, 1, 2, 3]),
    skip: random.pick([0, 0, 0, 1, 2]),
    ...random.pick(kinds)(random, subject),
  };
}
