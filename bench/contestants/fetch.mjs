import { createWriteStream, openAsBlob } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FIELD_ID, FILE_ID, RECORD_ID } from "../server/data.mjs";
import { pushInBatches } from "./push-in-batches.mjs";

/** What one writes by hand on the global `fetch`. */
export function connect({ url }) {
  let token;

  async function fetchToken() {
    const body = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: "bench",
      client_secret: "bench",
    });
    const response = await fetch(`${url}/auth/oauth/token`, { method: "POST", body });
    if (!response.ok) throw new Error(`The token was refused: ${await response.text()}`);
    return (await response.json()).access_token;
  }

  async function open(path, { headers, ...init } = {}) {
    token ??= fetchToken();
    const authorization = { "x-kal-authorization": `Bearer ${await token}` };
    const response = await fetch(url + path, { ...init, headers: { ...headers, ...authorization } });
    if (!response.ok) throw new Error(`${path} failed with ${response.status}: ${await response.text()}`);
    return response;
  }

  const getJson = async (path) => (await open(path)).json();

  async function postJson(path, value) {
    const headers = { "content-type": "application/json" };
    return (await open(path, { method: "POST", headers, body: JSON.stringify(value) })).json();
  }

  async function download(folder, name) {
    const response = await open(`/files/${FILE_ID}`);
    await pipeline(Readable.fromWeb(response.body), createWriteStream(join(folder, name)));
  }

  async function upload(path) {
    const body = new FormData();
    body.set("body", JSON.stringify({ field_id: FIELD_ID }));
    body.set("file", await openAsBlob(path, { type: "text/csv" }), "plate.csv");
    await (await open(`/records/${RECORD_ID}/values/file`, { method: "POST", body })).text();
  }

  return {
    importById: (id) => getJson(`/imports/${id}`),
    activities: () => getJson("/activities"),
    download,
    downloadMany: (folder, names) => Promise.all(names.map((name) => download(folder, name))),
    upload,
    pushRows: (rows) => pushInBatches(rows, (batch) => postJson("/push/imports", batch)),
    close() {},
  };
}
