import { type RunningFake, startFakeKaleidoscope, type WebhookTarget } from "@kal/testing/server";
import { switchFault } from "@/lib/faults/switch";
import { stockFake } from "./stock-fake";
import { SECRET_HEADER, webhookSecret } from "./webhook-secret";

// On `globalThis`, because a module of its own is made for each route bundle and again after each hot reload.
const shelf = globalThis as typeof globalThis & { kalDemoFake?: Promise<RunningFake> };

/** This app's own route, on the address that `npm run demo` gives and the port that Next has put into the environment. */
function webhook(): WebhookTarget {
  const host = process.env.KAL_DEMO_ADDRESS ?? "127.0.0.1";
  const url = `http://${host}:${process.env.PORT ?? 3000}/api/webhooks/kaleidoscope`;
  return { url, headers: { [SECRET_HEADER]: webhookSecret() ?? "" } };
}

async function start(): Promise<RunningFake> {
  // In token mode, pages call the fake directly, from any address of the app. They need a token all the same.
  const running = await startFakeKaleidoscope({
    screeningCompounds: 10_000,
    allowOrigins: ["*"],
    webhook: webhook(),
  });
  stockFake(running.fake);
  switchFault(running.fake, null);
  return running;
}

/** The fake Kaleidoscope of this process: started by the first who asks, on a free port. */
export function fakeKaleidoscope(): Promise<RunningFake> {
  shelf.kalDemoFake ??= start();
  return shelf.kalDemoFake;
}
