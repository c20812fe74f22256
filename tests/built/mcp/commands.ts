import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { onTestFinished } from "vitest";

const require = createRequire(import.meta.url);
const command = (name: string, bin: string) => join(dirname(require.resolve(`${name}/package.json`)), bin);

/** The two ways to start the server, as they are installed. */
export const commands: [name: string, args: string[]][] = [
  ["kal-mcp", [command("@kal/mcp", "bin/kal-mcp.js")]],
  ["kal mcp", [command("@kal/cli", "bin/kal.js"), "mcp"]],
];

/** What must never be seen in a frame or a log. */
export const SECRET = "canary-5ecret-9f27";

/** A fake on a port, and the environment of a command that uses it. */
export async function laboratory() {
  const running = await startFakeKaleidoscope({ clientSecret: SECRET });
  onTestFinished(() => running.close());
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? "",
    HOME: "/nonexistent",
    KALEIDOSCOPE_API_URL: running.url,
    KALEIDOSCOPE_API_CLIENT_ID: "demo",
    KALEIDOSCOPE_API_CLIENT_SECRET: SECRET,
  };
  return { ...running, env };
}
