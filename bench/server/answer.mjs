import { sendFile } from "./send-file.mjs";

/** Answers as the API does, as fast as `node:http` can. */
export function answer(request, response, world, stats) {
  const { url, method } = request;
  const path = url.split("?", 1)[0];
  if (path.startsWith("/bench/")) return control(request, response, path, world, stats);
  if (path === "/auth/oauth/token") {
    stats.count("tokens");
    return received(request).then(() => sendJson(response, 200, world.issue()));
  }
  stats.count("requests");
  if (request.headers["x-kal-authorization"] !== `Bearer ${world.accessToken}`) {
    stats.count("refused");
    request.resume();
    return sendJson(response, 401, { code: "unauthorized", message: "The token is not valid." });
  }
  if (method === "GET") {
    if (path === "/activities") return sendBytes(response, 200, world.activities);
    if (path.startsWith("/imports/")) return sendBytes(response, 200, world.import);
    if (path.startsWith("/files/")) return sendFile(request, response, world);
  }
  request.resume();
  return sendJson(response, 404, { code: "not_found", message: `${method} ${path} is not there.` });
}

function control(request, response, path, world, stats) {
  const { searchParams } = new URL(request.url, "http://bench");
  stats.leaveOut(request.socket);
  if (path === "/bench/reset") {
    stats.reset();
    world.expiresIn = Number(searchParams.get("expires_in") ?? 86_400);
  }
  if (path === "/bench/revoke") world.revoke();
  return sendJson(response, 200, stats);
}

async function received(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function sendJson(response, status, value) {
  sendBytes(response, status, Buffer.from(JSON.stringify(value)));
}

function sendBytes(response, status, bytes) {
  response.writeHead(status, { "content-type": "application/json", "content-length": bytes.length });
  response.end(bytes);
}
