import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { execa, type ResultPromise } from "execa";
import { expect, onTestFinished, test } from "vitest";
import type { Stage } from "../lib/stage";

const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** A Next.js app: a server component on @kal/node, a page on @kal/web, and a function at the edge on @kal/core. */
export function runsNext({ folder, environment, titles, browser }: Stage) {
  test("an app built with Next.js lists the programs on the server, in the page and at the edge", async () => {
    const cwd = join(folder, "next");
    const options = { cwd, env: { ...environment, NEXT_TELEMETRY_DISABLED: "1" }, extendEnv: false };
    await execa(process.execPath, [next, "build"], options);

    const args = [next, "start", "--port", "0", "--hostname", "127.0.0.1"];
    const server = execa(process.execPath, args, { ...options, stderr: "inherit", reject: false });
    onTestFinished(async () => {
      server.kill();
      await server;
    });
    const url = await addressOf(server);
    const atTheEdge = await fetch(`${url}/edge`);
    expect(await atTheEdge.json()).toStrictEqual(titles);

    const page = await (await browser()).newPage();
    onTestFinished(() => page.close());
    await page.goto(url);
    expect(await page.locator("#server").textContent()).toBe(titles.join("|"));
    await page.waitForSelector("#page", { timeout: 30_000 });
    expect(await page.locator("#page").textContent()).toBe(titles.join("|"));
  });
}

/** Waits until the server is ready, and returns its address. */
async function addressOf(server: ResultPromise<{ reject: false; stderr: "inherit" }>) {
  let text = "";
  server.stdout.setEncoding("utf8");
  for (;;) {
    const ended = server.then(({ exitCode }) =>
      expect.fail(`next start ended with code ${exitCode}:\n${text}`),
    );
    const [chunk] = await Promise.race([once(server.stdout, "data"), ended]);
    text += chunk;
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
    if (url && /Ready/.test(text)) return url;
  }
}
