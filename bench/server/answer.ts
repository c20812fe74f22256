import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer, text } from "node:stream/consumers";
import { receiveFile } from "./receive-file.ts";
import { sendFile } from "./send-file.ts";
import type { Stats } from "./stats.ts";
import type { World } from "./world.ts";

/** Answers as the API does, as fast as `node:http` can. */
export function answer(
  request: IncomingMessage,
  response: ServerResponse,
  world: World,
  stats: Stats,
): unknown {
  const { url = "", method } = request;
  const path = url.split("?", 1)[0] ?? "";
  if (path.startsWith("/bench/")) return control(request, response, path, world, stats);
  if (path === "/auth/oauth/token") return giveToken(request, response, world, stats);
  stats.count("requests");
  if (request.headers["x-kal-authorization"] !== `Bearer ${world.accessToken}`) {
    stats.count("refused");
    return refuse(request, response, 401, "The token is not valid.");
  }
  if (method === "GET") {
    if (path.startsWith("/imports/")) return sendBytes(response, 200, world.import);
    if (path.startsWith("/files/")) return sendFile(request, response, world);
    const bytes = world.answers.get(path);
    if (bytes) return sendBytes(response, 200, bytes);
  }
  if (method === "POST" && path === "/push/imports") return takeRows(request, response, stats);
  if (method === "POST" && path.endsWith("/values/file")) return takeFile(request, response, world, stats);
  return refuse(request, response, 404, `${method} ${path} is not there.`);
}

async function giveToken(request: IncomingMessage, response: ServerResponse, world: World, stats: Stats) {
  stats.count("tokens");
  await buffer(request);
  sendJson(response, 200, world.issue());
}

async function takeRows(request: IncomingMessage, response: ServerResponse, stats: Stats) {
  const { data } = JSON.parse(await text(request));
  stats.count("rows", data.length);
  sendJson(response, 200, { import_id: `import-${data[0]["Compound ID"]}` });
}

async function takeFile(request: IncomingMessage, response: ServerResponse, world: World, stats: Stats) {
  stats.count("blocks", await receiveFile(request, world.block));
  sendJson(response, 200, { resource: null });
}

function control(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  world: World,
  stats: Stats,
): void {
  const { searchParams } = new URL(request.url ?? "", "http://bench");
  stats.leaveOut(request.socket);
  if (path === "/bench/reset") {
    stats.reset();
    world.expiresIn = Number(searchParams.get("expires_in"));
  }
  if (path === "/bench/revoke") world.revoke();
  sendJson(response, 200, stats);
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, message: string): void {
  request.resume();
  sendJson(response, status, { code: "refused", message });
}

function sendJson(response: ServerResponse, status: number, value: object): void {
  sendBytes(response, status, Buffer.from(JSON.stringify(value)));
}

function sendBytes(response: ServerResponse, status: number, bytes: Buffer): void {
  response.writeHead(status, { "content-type": "application/json", "content-length": bytes.length });
  response.end(bytes);
}
