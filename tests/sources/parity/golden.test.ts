import { readFileSync } from "node:fs";
import { type RunningFake, startFakeKaleidoscope } from "@kal/testing/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cases } from "./cases/index";
import { runKal } from "./run-case";
import { compareTraffic, type Sent } from "./traffic";

/** What kalbio 0.7.0 sent for each case, recorded by record.ts. */
const golden: Record<string, Sent[]> = JSON.parse(
  readFileSync(new URL("golden/kalbio-0.7.0.golden.json", import.meta.url), "utf8"),
);

describe("Kal sends what kalbio 0.7.0 was recorded to send", () => {
  let server: RunningFake;
  beforeAll(async () => {
    server = await startFakeKaleidoscope();
  });
  afterAll(() => server.close());

  it("has a recording of every case, and no other", () => {
    expect(Object.keys(golden).sort()).toEqual(cases.map(({ name }) => name).sort());
  });

  it.each(cases.map((parityCase) => [parityCase.name, parityCase] as const))(
    "%s",
    async (name, parityCase) => {
      const { traffic } = await runKal(server, parityCase);
      expect(compareTraffic(traffic, golden[name] ?? [], parityCase.rereads)).toEqual([]);
    },
  );
});
