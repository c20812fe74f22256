import { type RunningFake, startFakeKaleidoscope } from "@kal/testing/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cases } from "./cases/index";
import { KalbioProcess } from "./kalbio-process";
import { kalbioPython } from "./python";
import { runKal, runKalbio } from "./run-case";
import { compareTraffic } from "./traffic";

const python = kalbioPython();
if (!python && process.env.CI)
  throw new Error("the live half of the parity suite needs Python 3.12 or newer");
if (!python) console.warn("No Python 3.12 or newer was found: kalbio itself is not compared in this run.");

describe.runIf(python)("kalbio 0.7.0 and Kal, side by side on the same server", () => {
  let server: RunningFake;
  let kalbio: KalbioProcess;
  beforeAll(async () => {
    server = await startFakeKaleidoscope();
    kalbio = new KalbioProcess(String(python));
  });
  afterAll(async () => {
    kalbio?.close();
    await server?.close();
  });

  it.each(cases.map((parityCase) => [parityCase.name, parityCase] as const))("%s", async (_, parityCase) => {
    const theirs = await runKalbio(server, kalbio, parityCase);
    const ours = await runKal(server, parityCase);
    for (const { outcome } of [theirs, ours])
      expect("raises" in outcome, JSON.stringify(outcome)).toBe(parityCase.raises ?? false);
    expect(compareTraffic(ours.traffic, theirs.traffic, parityCase.rereads)).toEqual([]);
    if (!("raises" in theirs.outcome)) expect(ours.outcome).toEqual(theirs.outcome);
  });
});
