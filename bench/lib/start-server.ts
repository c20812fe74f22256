import { spawn } from "node:child_process";
import { once } from "node:events";
import { get } from "node:http";
import { get as getOverTls } from "node:https";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { localhostTls } from "../server/localhost-tls.ts";
import type { ServerConfig } from "../server/world.ts";
import type { Counts } from "./scenario.ts";

const serve = fileURLToPath(new URL("../server/serve.js", import.meta.url));

export interface BenchServer {
  url: string;
  ca: string | undefined;
  /** Sends the server an order, such as `reset`, and returns what it has counted so far. */
  control(order: string): Promise<Counts>;
  close(): Promise<void>;
}

/** Starts the server as a process of its own. `control("reset")` and its like are answered with the counts so far. */
export async function startServer(config: ServerConfig): Promise<BenchServer> {
  const child = spawn(process.execPath, [serve, JSON.stringify(config)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = await Promise.race([
    once(child.stdout.setEncoding("utf8"), "data"),
    once(child, "exit").then(([code]): never => {
      throw new Error(`The server ended with code ${code}.`);
    }),
  ]);
  const url = String(line).trim();
  return {
    url,
    ca: config.tls ? localhostTls.cert : undefined,
    control: (order) => json(`${url}/bench/${order}`),
    async close() {
      child.stdin.end();
      await once(child, "exit");
    },
  };
}

/** On a connection of its own, so that no contestant's is counted with it. */
function json(url: string): Promise<Counts> {
  return new Promise((resolve, reject) => {
    const ask = url.startsWith("https") ? getOverTls : get;
    ask(url, { agent: false, ca: localhostTls.cert }, async (response) => {
      try {
        resolve(JSON.parse(await text(response)));
      } catch (error) {
        reject(error);
      }
    }).on("error", reject);
  });
}
