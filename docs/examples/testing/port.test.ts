// #region test
import { type RunningFake, startFakeKaleidoscope } from "@kal/testing/server";
import { afterAll, beforeAll, expect, it } from "vitest";

let running: RunningFake;

beforeAll(async () => {
  running = await startFakeKaleidoscope({ port: 0 }); // any free port
});
afterAll(() => running.close());

it("can be reached from anything that speaks HTTP", async () => {
  const answer = await fetch(`${running.url}/programs`);
  expect(answer.status).toBe(401);
});
// #endregion test
