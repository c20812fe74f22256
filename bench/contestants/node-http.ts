import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import * as http from "node:http";
import * as https from "node:https";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { Contestant, Place } from "../lib/contestant.ts";
import { FIELD_ID, FILE_ID, RECORD_ID } from "../server/data.ts";
import { multipartFrame } from "./multipart-frame.ts";
import { pushInBatches } from "./push-in-batches.ts";

// A connection that was idle for this long may be about to be closed by the server, so it is not used again.
const IDLE_MS = 20_000;
let agent: http.Agent | undefined;

type Headers = http.OutgoingHttpHeaders;
type Body = Buffer | string | ((outgoing: http.ClientRequest) => Promise<void>);

interface ByHand extends Contestant {
  /** Sends one request with the token. The response's body has not been read. */
  open(method: string, path: string): Promise<http.IncomingMessage>;
}

/**
 * What a careful developer writes by hand on `node:http`: connections are kept, the token is fetched once and
 * renewed once for all, statuses are checked, and nothing waits for ever.
 */
export function connect({
  url,
  ca,
  maxSockets = Number.POSITIVE_INFINITY,
}: Place & { maxSockets?: number }): ByHand {
  const { protocol, hostname, port } = new URL(url);
  const { request, Agent } = protocol === "https:" ? https : http;
  agent ??= new Agent({ keepAlive: true, timeout: IDLE_MS, maxSockets, ca });
  let token = "";
  let expiresAt = 0;
  let renewing: Promise<void> | undefined;

  /** One request, its answer not read yet. */
  function open(method: string, path: string, headers: Headers, body?: Body): Promise<http.IncomingMessage> {
    return new Promise((resolve, reject) => {
      const outgoing = request({ agent, hostname, port, method, path, headers }, resolve);
      outgoing.on("error", reject);
      outgoing.on("timeout", () => outgoing.destroy(new Error(`${method} ${path} took too long.`)));
      if (typeof body === "function") body(outgoing).catch((error: Error) => outgoing.destroy(error));
      else outgoing.end(body);
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

  async function openWithToken(method: string, path: string, headers?: Headers, body?: Body) {
    if (Date.now() > expiresAt) await renew();
    const used = token;
    let response = await open(method, path, { ...headers, "x-kal-authorization": `Bearer ${used}` }, body);
    if (response.statusCode === 401) {
      response.resume();
      if (token === used) await renew();
      response = await open(method, path, { ...headers, "x-kal-authorization": `Bearer ${token}` }, body);
    }
    if (Number(response.statusCode) < 400) return response;
    throw new Error(`${method} ${path} failed with ${response.statusCode}: ${await text(response)}`);
  }

  async function getJson<T>(path: string): Promise<T> {
    return JSON.parse(await text(await openWithToken("GET", path)));
  }

  async function postJson<T>(path: string, value: object): Promise<T> {
    const body = Buffer.from(JSON.stringify(value));
    const headers = { "content-type": "application/json", "content-length": body.length };
    return JSON.parse(await text(await openWithToken("POST", path, headers, body)));
  }

  async function download(folder: string, name: string) {
    const response = await openWithToken("GET", `/files/${FILE_ID}`);
    await pipeline(response, createWriteStream(join(folder, name)));
  }

  async function upload(path: string) {
    const { head, tail, type } = multipartFrame({ field_id: FIELD_ID });
    const { size } = await stat(path);
    const headers = { "content-type": type, "content-length": head.length + size + tail.length };
    const body = async (outgoing: http.ClientRequest) => {
      outgoing.write(head);
      await pipeline(createReadStream(path), outgoing, { end: false });
      outgoing.end(tail);
    };
    await text(await openWithToken("POST", `/records/${RECORD_ID}/values/file`, headers, body));
  }

  return {
    importById: (id) => getJson(`/imports/${id}`),
    activities: () => getJson("/activities"),
    open: openWithToken,
    download,
    downloadMany: (folder, names) => Promise.all(names.map((name) => download(folder, name))),
    upload,
    pushRows: (rows) => pushInBatches(rows, (batch) => postJson("/push/imports", batch)),
    close: () => agent?.destroy(),
  };
}
