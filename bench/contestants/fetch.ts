import { createWriteStream, openAsBlob } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Contestant, Place } from "../lib/contestant.ts";
import { FIELD_ID, FILE_ID, RECORD_ID } from "../server/data.ts";
import { pushInBatches } from "./push-in-batches.ts";

/** What one writes by hand on the global `fetch`. */
export function connect({ url }: Place): Contestant {
  let token: Promise<string> | undefined;

  async function fetchToken(): Promise<string> {
    const body = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: "bench",
      client_secret: "bench",
    });
    const response = await fetch(`${url}/auth/oauth/token`, { method: "POST", body });
    if (!response.ok) throw new Error(`The token was refused: ${await response.text()}`);
    return ((await response.json()) as { access_token: string }).access_token;
  }

  async function open(path: string, { headers, ...init }: RequestInit & { headers?: object } = {}) {
    token ??= fetchToken();
    const authorization = { "x-kal-authorization": `Bearer ${await token}` };
    const response = await fetch(url + path, { ...init, headers: { ...headers, ...authorization } });
    if (!response.ok) throw new Error(`${path} failed with ${response.status}: ${await response.text()}`);
    return response;
  }

  const getJson = async <T>(path: string) => (await open(path)).json() as Promise<T>;

  async function postJson<T>(path: string, value: object): Promise<T> {
    const headers = { "content-type": "application/json" };
    return (await open(path, { method: "POST", headers, body: JSON.stringify(value) })).json() as Promise<T>;
  }

  async function download(folder: string, name: string) {
    const response = await open(`/files/${FILE_ID}`);
    await pipeline(response.body ?? [], createWriteStream(join(folder, name)));
  }

  async function upload(path: string) {
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
