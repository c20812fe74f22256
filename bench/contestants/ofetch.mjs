import { ofetch } from "ofetch";
import { fetchToken } from "./token.mjs";

export async function connect({ url }) {
  const headers = { "x-kal-authorization": `Bearer ${await fetchToken(url)}` };
  const api = ofetch.create({ baseURL: url, headers });
  return {
    importById: (id) => api(`/imports/${id}`),
    activities: () => api("/activities"),
    close() {},
  };
}
