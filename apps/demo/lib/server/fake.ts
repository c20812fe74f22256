import { type RunningFake, startFakeKaleidoscope } from "@kal/testing/server";
import { switchFault } from "@/lib/faults/switch";
import { stockFake } from "./stock-fake";

// On `globalThis`, because a module of its own is made for each route bundle and again after each hot reload.
const shelf = globalThis as typeof globalThis & { kalDemoFake?: Promise<RunningFake> };

async function start(): Promise<RunningFake> {
  // In token mode pages call it themselves, from whatever address the app has. They need a token all the same.
  const running = await startFakeKaleidoscope({ screeningCompounds: 10_000, allowOrigins: ["*"] });
  stockFake(running.fake);
  switchFault(running.fake, null);
  return running;
}

/** The fake Kaleidoscope of this process: started by the first who asks, on a free port. */
export function fakeKaleidoscope(): Promise<RunningFake> {
  shelf.kalDemoFake ??= start();
  return shelf.kalDemoFake;
}
