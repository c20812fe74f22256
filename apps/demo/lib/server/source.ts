import { KaleidoscopeClient, PROD_API_URL } from "@kal/node";
import { connection } from "next/server";
import { usesFake } from "./uses-fake";

/** Where the data comes from, and the one client of this process. */
export interface Source {
  kind: "fake" | "real";
  client: KaleidoscopeClient;
  /** The API as the browser reaches it in token mode: another origin than the app's. */
  browserUrl: string;
}

export { usesFake };

async function open(): Promise<Source> {
  if (!usesFake) {
    const client = new KaleidoscopeClient();
    return { kind: "real", client, browserUrl: process.env.KALEIDOSCOPE_API_URL ?? PROD_API_URL };
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
