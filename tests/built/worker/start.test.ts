import { join } from "node:path";
import { execa } from "execa";
import getPort from "get-port";
import { expect, onTestFinished, test, vi } from "vitest";
import { root } from "../support/root";

test("one command starts the Worker through wrangler, and one signal ends all of it", async () => {
  const port = await getPort();
  const options = {
    cwd: join(root, "apps/worker"),
    env: { PORT: String(port) },
    all: true,
    reject: false,
  } as const;
  const child = execa(process.execPath, ["start.mjs"], options);
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  child.all.setEncoding("utf8").on("data", (text) => {
    output += text;
  });
  await vi.waitUntil(() => output.includes("Ctrl-C ends both") || child.exitCode !== null, {
    timeout: 100_000,
  });
  const url = /The Worker: +(\S+)/.exec(output)?.[1];
  const fake = /A fake Kaleidoscope: +(\S+)/.exec(output)?.[1];
  expect([url, fake], output).not.toContain(undefined);
  expect((await fetch(`${url}/activities`)).status).toBe(401);
  const headers = { authorization: "Bearer demo-key" };
  const activities = (await (await fetch(`${url}/activities`, { headers })).json()) as unknown[];
  expect(activities.length).toBeGreaterThan(10);
  child.kill("SIGINT");
  await child;
  for (const address of [url, fake]) await expect(fetch(String(address))).rejects.toThrow();
});
