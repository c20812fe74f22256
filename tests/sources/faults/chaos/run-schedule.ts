import { KaleidoscopeError, type RequestOptions } from "@kal/node";
import type { Seeded } from "../lib/seeded";
import type { Lane } from "./lane";
import type { Operation, OperationContext, Outcome } from "./operation";
import { download } from "./operations/download";
import { open } from "./operations/open";
import { read } from "./operations/read";
import { upload } from "./operations/upload";
import { write } from "./operations/write";
import { type FaultSubject, randomFault } from "./random-fault";

const kinds = [read, write, write, upload, upload, download, download, download, open];

/** So long past its deadline a call is taken to hang, on however busy a machine. */
const HANG_MS = 20_000;

/** Where no deadline was set the other limits must end a call. */
const LONGEST_WITHOUT_DEADLINE_MS = 20_000;

export interface OneOutcome {
  kind: string;
  result: string;
  /** Milliseconds that it went on after its deadline; negative where it ended before. */
  overshootMs: number;
  marker: string;
  violations: string[];
}

/** One to three things that a caller does at once, while this and that goes wrong. */
export async function runSchedule(random: Seeded, lane: Lane, name: string): Promise<OneOutcome[]> {
  const { fake } = lane.running;
  fake.faults.clear();
  const client = lane.clientWith({
    timeoutMs: random.pick([150, 400, 1_000]),
    maxRetries: random.between(0, 3),
    ...(random.chance(0.4) && { fetch: globalThis.fetch }),
  });
  const operations = Array.from({ length: random.pick([1, 1, 2, 3]) }, (_, number) => {
    const marker = `${name}-${number}`;
    const context: OperationContext = { random, lane, client, marker };
    return { marker, operation: random.pick(kinds)(context) };
  });
  const subjects: FaultSubject[] = [
    ...operations.map(({ operation }) => operation),
    { path: undefined, isFile: false, elsewhere: lane.elsewherePrograms },
    { path: "/auth/oauth/token", isFile: false, elsewhere: lane.elsewherePrograms },
  ];
  // One list serves several operations, and each looks for its own: most faults are for them.
  for (let count = random.between(0, 4); count > 0; count--) {
    fake.faults.add(randomFault(random, random.chance(0.8) ? subjects.slice(0, -2) : subjects));
  }
  const timers = tokenMishaps(random, lane);
  const outcomes = await Promise.all(
    operations.map(({ operation, marker }) => carryOut(random, operation, marker)),
  );
  for (const timer of timers) clearTimeout(timer);
  return outcomes;
}

function tokenMishaps(random: Seeded, { running: { fake } }: Lane): NodeJS.Timeout[] {
  const timers: NodeJS.Timeout[] = [];
  const afterMs = () => random.between(0, 200);
  if (random.chance(0.2)) timers.push(setTimeout(() => fake.tokens.expireAll(), afterMs()));
  if (random.chance(0.1)) timers.push(setTimeout(() => fake.tokens.revokeAll(), afterMs()));
  return timers;
}

async function carryOut(random: Seeded, operation: Operation, marker: string): Promise<OneOutcome> {
  const reason = { abortedBy: marker };
  const caller = new AbortController();
  const abortsAfterMs = random.chance(0.25) ? random.between(0, 600) : null;
  // Downloads go on over broken connections until their deadline; others have an end without one.
  const needsDeadline = operation.kind === "download to path" || random.chance(0.8);
  const deadlineMs = needsDeadline ? random.between(200, 3_000) : undefined;
  const options: RequestOptions = { signal: caller.signal, ...(deadlineMs && { deadlineMs }) };
  const timer = abortsAfterMs === null ? undefined : setTimeout(() => caller.abort(reason), abortsAfterMs);
  const startedAt = performance.now();
  const outcome = await unlessHung(operation.start(options), deadlineMs ?? LONGEST_WITHOUT_DEADLINE_MS);
  const tookMs = performance.now() - startedAt;
  clearTimeout(timer);
  const violations = await operation.check(outcome);
  if ("error" in outcome && !isTyped(outcome.error, reason))
    violations.push(`untyped: ${String(outcome.error)}`);
  return {
    kind: operation.kind,
    result: "value" in outcome ? "success" : nameOf(outcome.error, reason),
    overshootMs: tookMs - (deadlineMs ?? LONGEST_WITHOUT_DEADLINE_MS),
    marker,
    violations,
  };
}

/** What became of it. A call that hangs is not waited for, so that the others' fate is known too; it counts as untyped. */
async function unlessHung(call: Promise<unknown>, limitMs: number): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ error: "it hung" }), limitMs + HANG_MS);
  });
  const settled = call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  try {
    return await Promise.race([settled, hung]);
  } finally {
    clearTimeout(timer);
  }
}

const isTyped = (error: unknown, reason: object) => error === reason || KaleidoscopeError.is(error);

const nameOf = (error: unknown, reason: object) =>
  error === reason ? "aborted" : error instanceof Error ? error.name : typeof error;
