import ky from "ky";
import { fetchToken } from "./token.mjs";

export async function connect({ url }) {
  const headers = { "x-kal-authorization": `Bearer ${await fetchToken(url)}` };
  const api = ky.create({ prefix: url, headers });
  return {
    importById: (id) => api.get(`imports/${id}`).json(),
    activities: () => api.get("activities").json(),
    close() {},
  };
}
