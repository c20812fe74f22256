import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface EchoServer {
  url: string;
  /** How it treats what comes next. */
  answer: Treatment;
  /** Addresses that were asked for. */
  asked: string[];
  close(): Promise<void>;
}

/** What the server does with token requests and with the others. */
export interface Treatment {
  tokens: "give" | "refuse" | "fail" | "cut" | "garble";
  others: "json" | "html" | "text" | "cut" | "stall" | "garble" | "ok" | "not json" | "redirect";
  status: number;
}

/** The most talkative of servers: it repeats all that it is told, headers, address and body, in every error. */
export async function startEcho(tokens: { access: string; refresh: string }): Promise<EchoServer> {
  const asked: string[] = [];
  const answer: Treatment = { tokens: "give", others: "json", status: 400 };
  const server = createServer(async (request, response) => {
    asked.push(request.url ?? "");
    const told = await everythingTold(request);
    const json = JSON.stringify({
      code: "X",
      message: `Not like this: ${told}`,
      error: told,
      headers: request.headers,
    });
    const isToken = request.url?.startsWith("/auth/oauth/token");
    if (isToken && answer.tokens === "give") {
      response.setHeader("content-type", "application/json");
      const [access_token, refresh_token] = [tokens.access, tokens.refresh];
      return response.end(JSON.stringify({ access_token, refresh_token, expires_in: 3600 }));
    }
    const way = isToken
      ? { refuse: "json", fail: "json", cut: "cut", garble: "garble", give: "ok" }[answer.tokens]
      : answer.others;
    const status = isToken ? (answer.tokens === "fail" ? 500 : 401) : answer.status;
    response.setHeader("set-cookie", `session=${tokens.access}`);
    response.setHeader("x-request-id", "request-1");
    switch (way) {
      case "garble":
        // No HTTP: the parser's error holds what it could not read.
        return request.socket.end(`HTTP/1.1 200 OK\r\nx y: ${told.replace(/\s/g, " ")}\u0000\r\n\r\n${json}`);
      case "cut":
        response.writeHead(status, { "content-length": 100_000 }).write(json);
        return setTimeout(() => request.socket.destroy(), 20);
      case "stall":
        return response.writeHead(status, { "content-length": 100_000 }).write(json);
      case "redirect":
        return response.writeHead(302, { location: `https://user:${tokens.access}@127.0.0.1:1/` }).end();
      case "not json":
        return response.writeHead(200, { "content-type": "application/json" }).end(`{"oops": ${told}`);
      case "html":
        return response.writeHead(status, { "content-type": "text/html" }).end(`<html>${told}</html>`);
      case "text":
        return response.writeHead(status, { "content-type": "text/plain" }).end(told);
      default:
        return response.writeHead(status, { "content-type": "application/json" }).end(json);
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function everythingTold(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return `${request.method} ${request.url} ${request.rawHeaders.join(" ")} ${decodeURIComponent(body)}`;
}
