import { getEventListeners } from "node:events";
import { KaleidoscopeClient } from "@kal/node";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { report } from "../lib/report";

const running = await startFakeKaleidoscope();
const credentials = { url: running.url, clientId: "demo", clientSecret: "demo" };
const warnings: string[] = [];
process.on("warning", ({ message }) => warnings.push(message));
const senders = { "node:http": {}, fetch: { fetch: globalThis.fetch } };
const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Listeners left on one signal by a thousand calls, most of which go well. */
async function listenersLeft(sender: object): Promise<number> {
  const { signal } = new AbortController();
  const client = new KaleidoscopeClient({ ...credentials, ...sender, maxRetries: 0 });
  for (let batch = 0; batch < 50; batch++) {
    running.fake.faults.add({ when: { path: "/programs" }, status: 500 });
    running.fake.faults.add({ when: { path: "/programs" }, cutAt: 9 });
    const calls = Array.from({ length: 20 }, () =>
      client.programs.getPrograms({ signal, cache: "no-store" }),
    );
    await Promise.allSettled(calls);
  }
  return getEventListeners(signal, "abort").length;
}

/** Clients that were used with a signal that lives on, and can still be reached when nobody needs them. */
async function clientsLeft(sender: object, signal: AbortSignal): Promise<number> {
  const refs: WeakRef<KaleidoscopeClient>[] = [];
  const use = async () => {
    const client = new KaleidoscopeClient({ ...credentials, ...sender });
    await client.programs.getPrograms({ signal });
    refs.push(new WeakRef(client));
  };
  for (let number = 0; number < 50; number++) await use();
  for (let turn = 0; turn < 10; turn++) {
    await nextTurn();
    globalThis.gc?.();
  }
  return refs.filter((ref) => ref.deref()).length;
}

const found: Record<string, { listeners: number; clients: number }> = {};
const { signal } = new AbortController();
for (const [name, sender] of Object.entries(senders)) {
  found[name] = { listeners: await listenersLeft(sender), clients: await clientsLeft(sender, signal) };
}
await running.close();
report({ found, warnings });
