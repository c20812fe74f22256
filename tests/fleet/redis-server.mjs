import { spawn } from "node:child_process";
import { once } from "node:events";
import { anyFreePort } from "../../scripts/lib/free-port.mjs";

/** A real Redis that keeps nothing on the disk; ends with the test. Gives its address. */
export async function startRedis(t) {
  const port = await anyFreePort();
  const program = process.env.REDIS_SERVER_PATH ?? "redis-server";
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const server = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(server, "close");
  t.after(async () => {
    server.kill("SIGKILL");
    await ended;
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`${program} ended with code ${code}`)));
    server.stdout.on("data", (text) => {
      if (text.includes("Ready to accept connections")) resolve();
    });
  });
  return `redis://127.0.0.1:${port}`;
}
