import { type RunningFake, startFakeKaleidoscope } from "@kal/testing/server";
import { stockFake } from "./stock-fake";

// On `globalThis`, because a module of its own is made for each route bundle and again after each hot reload.
const shelf = globalThis as typeof globalThis & { kalDemoFake?: Promise<RunningFake> };

async function start(): Promise<RunningFake> {
  const running = await startFakeKaleidoscope({ screeningCompounds: 10_000 });
  stockFake(running.fake);
  return running;
}

/** The fake Kaleidoscope of this process: started by the first who asks, on a free port. */
export function fakeKaleidoscope(): Promise<RunningFake> {
  shelf.kalDemoFake ??= start();
  return shelf.kalDemoFake;
}
