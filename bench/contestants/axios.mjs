import { Agent } from "node:http";
import axios from "axios";
import { fetchToken } from "./token.mjs";

/** With the keep-alive agent that its documentation advises. */
export async function connect({ url }) {
  const httpAgent = new Agent({ keepAlive: true });
  const headers = { "x-kal-authorization": `Bearer ${await fetchToken(url)}` };
  const api = axios.create({ baseURL: url, headers, httpAgent });
  const getJson = async (path) => (await api.get(path)).data;
  return {
    importById: (id) => getJson(`/imports/${id}`),
    activities: () => getJson("/activities"),
    close: () => httpAgent.destroy(),
  };
}
