import { Pool } from "undici";
import { fetchToken } from "./token.mjs";

/** The package `undici` by its own, faster API. */
export async function connect({ url, maxSockets = 50 }) {
  const pool = new Pool(url, { connections: maxSockets });
  const headers = { "x-kal-authorization": `Bearer ${await fetchToken(url)}` };

  async function getJson(path) {
    const { statusCode, body } = await pool.request({ method: "GET", path, headers });
    if (statusCode >= 400) throw new Error(`${path} failed with ${statusCode}: ${await body.text()}`);
    return body.json();
  }

  return {
    importById: (id) => getJson(`/imports/${id}`),
    activities: () => getJson("/activities"),
    close: () => pool.close(),
  };
}
