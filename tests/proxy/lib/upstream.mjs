import { once } from "node:events";
import { createServer } from "node:http";

export const TOKEN = "an-access-token-of-the-server";
export const SECRET = "the-client-secret-of-the-server";

/** A Kaleidoscope that writes down what it is asked, and is too talkative in its headers. */
export async function startUpstream(t) {
  const asked = [];
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    if (request.url === "/auth/oauth/token")
      return response.end(JSON.stringify({ access_token: TOKEN, refresh_token: "r", expires_in: 3600 }));
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const { method, url, rawHeaders } = request;
      asked.push({ method, url, headers: rawHeaders.join("\n"), body: Buffer.concat(chunks).toString() });
      response.setHeader("set-cookie", `token=${TOKEN}`);
      response.setHeader("x-echo", `${request.headers["x-kal-authorization"]}`);
      response.end("[]");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${server.address().port}`, asked };
}
