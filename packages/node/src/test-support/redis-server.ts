import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

export interface RunningRedis {
  url: string;
  port: number;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Starts a real Redis that stores nothing on disk. Set `REDIS_SERVER_PATH` if `redis-server` is not on the path. */
export async function startRedis(): Promise<RunningRedis> {
  const port = await freePort();
  const program = process.env.REDIS_SERVER_PATH ?? "redis-server";
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const server = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(server, "exit");
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) =>
      reject(
        new Error(
          `${program} does not start: install redis-server, or set REDIS_SERVER_PATH. ${cause.message}`,
        ),
      ),
    );
    server.once("exit", (code) => reject(new Error(`${program} ended with code ${code}`)));
    server.stdout.on("data", (text: Buffer) => {
      if (text.includes("Ready to accept connections")) resolve();
    });
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    async stop() {
      server.kill("SIGKILL");
      await ended;
    },
  };
}
