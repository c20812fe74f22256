import { once } from "node:events";
import { execa } from "execa";
import getPort from "get-port";
import { onTestFinished } from "vitest";

/** Starts a real Redis that keeps nothing on disk, and returns its address. It ends with the test. */
export async function startRedis(): Promise<string> {
  const port = await getPort();
  const program = process.env.REDIS_SERVER_PATH ?? "redis-server";
  const args = [`--port ${port}`, "--bind 127.0.0.1", "--save ''", "--appendonly no"];
  const server = execa(
    program,
    args.flatMap((arg) => arg.split(" ")),
    { stderr: "inherit", reject: false },
  );
  onTestFinished(async () => {
    server.kill("SIGKILL");
    await server;
  });
  server.stdout.setEncoding("utf8");
  while (true) {
    const [text] = await Promise.race([once(server.stdout, "data"), server.then(ended)]);
    if (text.includes("Ready to accept connections")) return `redis://127.0.0.1:${port}`;
  }
}

function ended({ exitCode }: { exitCode?: number }): never {
  throw new Error(`redis-server ended with code ${exitCode}`);
}
