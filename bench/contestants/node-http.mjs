import * as http from "node:http";
import * as https from "node:https";

// A connection that was idle for this long may be about to be closed by the server, so it is not used again.
const IDLE_MS = 20_000;
let agent;

/**
 * What a careful developer writes by hand on `node:http`: connections are kept, the token is fetched once and
 * renewed once for all, statuses are checked, and nothing waits for ever.
 */
export function connect({ url, ca, maxSockets = Number.POSITIVE_INFINITY }) {
  const { protocol, hostname, port } = new URL(url);
  const { request, Agent } = protocol === "https:" ? https : http;
  agent ??= new Agent({ keepAlive: true, timeout: IDLE_MS, maxSockets, ca });
  let token;
  let expiresAt = 0;
  let renewing;

  /** One request, its answer not read yet. */
  function open(method, path, headers, body) {
    return new Promise((resolve, reject) => {
      const outgoing = request({ agent, hostname, port, method, path, headers }, resolve);
      outgoing.on("error", reject);
      outgoing.on("timeout", () => outgoing.destroy(new Error(`${method} ${path} took too long.`)));
      outgoing.end(body);
    });
  }

  async function fetchToken() {
    const form = "grant_type=client_credentials&client_id=bench&client_secret=bench";
    const headers = { "content-type": "application/x-www-form-urlencoded", "content-length": form.length };
    const response = await open("POST", "/auth/oauth/token", headers, form);
    const body = await text(response);
    if (response.statusCode !== 200) throw new Error(`The token was refused: ${body}`);
    const json = JSON.parse(body);
    token = json.access_token;
    expiresAt = Date.now() + json.expires_in * 900;
  }

  /** All calls that need a token wait for one request. */
  function renew() {
    renewing ??= fetchToken().finally(() => {
      renewing = undefined;
    });
    return renewing;
  }

  async function openWithToken(method, path, headers, body) {
    if (Date.now() > expiresAt) await renew();
    const used = token;
    let response = await open(method, path, { ...headers, "x-kal-authorization": `Bearer ${used}` }, body);
    if (response.statusCode === 401) {
      response.resume();
      if (token === used) await renew();
      response = await open(method, path, { ...headers, "x-kal-authorization": `Bearer ${token}` }, body);
    }
    if (response.statusCode < 400) return response;
    throw new Error(`${method} ${path} failed with ${response.statusCode}: ${await text(response)}`);
  }

  async function getJson(path) {
    return JSON.parse(await text(await openWithToken("GET", path)));
  }

  return {
    importById: (id) => getJson(`/imports/${id}`),
    activities: () => getJson("/activities"),
    close: () => agent.destroy(),
  };
}

function text(response) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    response.on("data", (chunk) => chunks.push(chunk));
    response.on("end", () => resolve(Buffer.concat(chunks).toString()));
    response.on("error", reject);
  });
}
