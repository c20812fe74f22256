import ky from "ky";
import type { Contestant, Place } from "../lib/contestant.ts";
import { fetchToken } from "./token.ts";

export async function connect({ url }: Place): Promise<Partial<Contestant>> {
  const headers = { "x-kal-authorization": `Bearer ${await fetchToken(url)}` };
  const api = ky.create({ prefix: url, headers });
  return {
    importById: (id) => api.get(`imports/${id}`).json(),
    activities: () => api.get("activities").json(),
    close() {},
  };
}
