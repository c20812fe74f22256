import * as core from "@kal/core";
import * as node from "@kal/node";
import { own, places } from "./describe-tour";

const auth = core.staticToken("t");

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

it("reads a list although no timer moves", async () => {
  const client = new node.KaleidoscopeClient({ url: places.http, ...own });
  expect((await client.programs.getPrograms()).length).toBeGreaterThan(0);
});

it("times out when the clock is moved, not before", async () => {
  const send = () => new Promise<never>(() => {});
  const client = new core.KaleidoscopeClient({ auth, send, maxRetries: 0, timeoutMs: 30_000 });
  const ended = jest.fn();
  const call = client.programs.getPrograms().catch(ended);
  await jest.advanceTimersByTimeAsync(29_000);
  expect(ended).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1_001);
  await call;
  expect(ended).toHaveBeenCalledWith(expect.any(core.TimeoutError));
});

it("retries when the clock is moved", async () => {
  const send = jest.fn(() => Promise.reject(Object.assign(new Error("reset"), { code: "ECONNRESET" })));
  const client = new core.KaleidoscopeClient({ auth, send, maxRetries: 2 });
  const ended = client.programs.getPrograms().catch((error) => error);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(await ended).toBeInstanceOf(core.ConnectionError);
  expect(send).toHaveBeenCalledTimes(3);
});
