import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export const TOKEN = "an-access-token-of-the-server";
export const SECRET = "the-client-secret-of-the-server";

/** A Kaleidoscope that writes down what it is asked, and is too talkative in its headers. */
export async function startUpstream() {
  const requests: { method?: string; url?: string; headers: string; body: string }[] = [];
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    if (request.url === "/auth/oauth/token")
      return response.end(JSON.stringify({ access_token: TOKEN, refresh_token: "r", expires_in: 3600 }));
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const { method, url, rawHeaders } = request;
      requests.push({ method, url, headers: rawHeaders.join("\n"), body: Buffer.concat(chunks).toString() });
      response.setHeader("set-cookie", `token=${TOKEN}`);
      response.setHeader("x-echo", `${request.headers["x-kal-authorization"]}`);
      response.end("[]");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    /** What it was asked, in order. */
    requests,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
