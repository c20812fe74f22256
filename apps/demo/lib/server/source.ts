import { KaleidoscopeClient, PROD_API_URL } from "@kal/node";
import { connection } from "next/server";
import { usesFake } from "./uses-fake";

/** Where the data comes from, and the one client of this process. */
export interface Source {
  kind: "fake" | "real";
  client: KaleidoscopeClient;
  /** The API as the browser reaches it in token mode: another origin than the app's. `null` if that mode is off. */
  browserUrl: string | null;
}

export { usesFake };

/** A token opens the whole workspace, so a real one is only handed out if the person who starts the demo says so. */
const tokenRouteAsked = process.env.KAL_DEMO_TOKEN_ROUTE === "on";

async function open(): Promise<Source> {
  if (!usesFake) {
    const client = new KaleidoscopeClient();
    const url = process.env.KALEIDOSCOPE_API_URL ?? PROD_API_URL;
    return { kind: "real", client, browserUrl: tokenRouteAsked ? url : null };
  }
  // Imported only here, so that an app with credentials never loads the fake.
  const { fakeKaleidoscope } = await import("./fake");
  const { url, fake } = await fakeKaleidoscope();
  const { clientId, clientSecret } = fake;
  const client = new KaleidoscopeClient({ clientId, clientSecret, url });
  return { kind: "fake", client, browserUrl: url };
}

// On `globalThis` for the same reason as the fake: one client means one token and one set of connections.
const shelf = globalThis as typeof globalThis & { kalDemoSource?: Promise<Source> };

/** Opened by the first request, never while the app is built. */
export async function source(): Promise<Source> {
  await connection();
  shelf.kalDemoSource ??= open();
  return shelf.kalDemoSource;
}
