import { ofetch } from "ofetch";
import type { Contestant, Place } from "../lib/contestant.ts";
import { fetchToken } from "./token.ts";

export async function connect({ url }: Place): Promise<Partial<Contestant>> {
  const headers = { "x-kal-authorization": `Bearer ${await fetchToken(url)}` };
  const api = ofetch.create({ baseURL: url, headers });
  return {
    importById: (id) => api(`/imports/${id}`),
    activities: () => api("/activities"),
    close() {},
  };
}
