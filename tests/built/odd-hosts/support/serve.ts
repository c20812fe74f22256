import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  request,
  type Server,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { ca, localhost } from "../../../runtimes/host/certificates.ts";

/** A fake Kaleidoscope over http and https that notes the headers of every request. */
export interface Site {
  http: string;
  https: string;
  ca: string;
  heard: { line: string; headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
}

/** Pages of any origin may ask it. */
export async function serveFake(): Promise<Site> {
  const fake = await startFakeKaleidoscope({ allowOrigins: ["*"] });
  const heard: Site["heard"] = [];
  const forward: RequestListener = (incoming, outgoing) => {
    const { method, url, headers } = incoming;
    heard.push({ line: `${method} ${url}`, headers });
    const onward = request(`${fake.url}${url}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  };
  const plain = createServer(forward);
  const secure = createTlsServer(localhost, forward);
  const [http, https] = await Promise.all([listen(plain), listen(secure)]);
  return {
    http: `http://127.0.0.1:${http}`,
    https: `https://127.0.0.1:${https}`,
    ca,
    heard,
    async close() {
      for (const server of [plain, secure]) {
        server.close();
        server.closeAllConnections();
      }
      await fake.close();
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return (server.address() as AddressInfo).port;
}
