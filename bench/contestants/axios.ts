import { Agent } from "node:http";
import axios from "axios";
import type { Contestant, Place } from "../lib/contestant.ts";
import { fetchToken } from "./token.ts";

/** With the keep-alive agent that its documentation advises. */
export async function connect({ url }: Place): Promise<Partial<Contestant>> {
  const httpAgent = new Agent({ keepAlive: true });
  const headers = { "x-kal-authorization": `Bearer ${await fetchToken(url)}` };
  const api = axios.create({ baseURL: url, headers, httpAgent });
  const getJson = async (path: string) => (await api.get(path)).data;
  return {
    importById: (id) => getJson(`/imports/${id}`),
    activities: () => getJson("/activities"),
    close: () => httpAgent.destroy(),
  };
}
