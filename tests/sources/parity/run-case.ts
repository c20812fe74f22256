import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KaleidoscopeClient } from "@kal/node";
import type { RunningFake } from "@kal/testing/server";
import { type ParityCase, plain } from "./case";
import type { KalbioProcess, Outcome } from "./kalbio-process";
import { type Sent, trafficOf } from "./traffic";

export interface Run {
  outcome: Outcome;
  traffic: Sent[];
}

function prepare({ fake }: RunningFake, { answers = [] }: ParityCase): void {
  fake.reset();
  for (const answer of answers) fake.faults.add(answer);
}

/** Kal, with a fresh client on a fresh demo workspace. */
export async function runKal(server: RunningFake, parityCase: ParityCase): Promise<Run> {
  prepare(server, parityCase);
  const client = new KaleidoscopeClient({ clientId: "demo", clientSecret: "demo", url: server.url });
  const tmp = await mkdtemp(join(tmpdir(), "kal-parity-"));
  try {
    const result = plain(await parityCase.kal(client, tmp));
    return { outcome: { result }, traffic: trafficOf(server.fake.requests) };
  } catch (error) {
    const { name, message } = error as Error;
    return { outcome: { raises: name, message }, traffic: trafficOf(server.fake.requests) };
  } finally {
    await rm(tmp, { recursive: true, force: true });
  }
}

/** kalbio, likewise. */
export async function runKalbio(
  server: RunningFake,
  kalbio: KalbioProcess,
  parityCase: ParityCase,
): Promise<Run> {
  prepare(server, parityCase);
  const outcome = await kalbio.run(server.url, parityCase.kalbio);
  return { outcome, traffic: trafficOf(server.fake.requests) };
}
