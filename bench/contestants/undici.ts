import { Pool } from "undici";
import type { Contestant, Place } from "../lib/contestant.ts";
import { fetchToken } from "./token.ts";

/** The package `undici` by its own, faster API. */
export async function connect({
  url,
  maxSockets = 50,
}: Place & { maxSockets?: number }): Promise<Partial<Contestant>> {
  const pool = new Pool(url, { connections: maxSockets });
  const headers = { "x-kal-authorization": `Bearer ${await fetchToken(url)}` };

  async function getJson<T>(path: string): Promise<T> {
    const { statusCode, body } = await pool.request({ method: "GET", path, headers });
    if (statusCode >= 400) throw new Error(`${path} failed with ${statusCode}: ${await body.text()}`);
    return body.json() as Promise<T>;
  }

  return {
    importById: (id) => getJson(`/imports/${id}`),
    activities: () => getJson("/activities"),
    close: () => pool.close(),
  };
}
