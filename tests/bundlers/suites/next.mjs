import assert from "node:assert/strict";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { capture, killTree, start } from "../../../scripts/lib/run.mjs";

const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** A Next.js app: a server component on @kal/node, a page on @kal/web, and a function at the edge on @kal/core. */
export function runsNext({ folder, environment, titles, browser }) {
  test("an app built with Next.js lists the programs on the server, in the page and at the edge", async (t) => {
    const cwd = join(folder, "next");
    const env = { ...environment, NEXT_TELEMETRY_DISABLED: "1" };
    const built = await capture(process.execPath, [next, "build"], { cwd, env });
    assert.equal(built.code, 0, built.stdout + built.stderr);

    const child = start(process.execPath, [next, "start", "--port", "0", "--hostname", "127.0.0.1"], {
      cwd,
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    t.after(() => {
      killTree(child);
      return child.done;
    });
    const url = await addressOf(child);
    const atTheEdge = await fetch(`${url}/edge`);
    assert.deepEqual(await atTheEdge.json(), titles);

    const page = await (await browser()).newPage();
    t.after(() => page.close());
    await page.goto(url);
    assert.equal(await page.locator("#server").textContent(), titles.join("|"));
    await page.waitForSelector("#page", { timeout: 30_000 });
    assert.equal(await page.locator("#page").textContent(), titles.join("|"));
  });
}

/** Reads on until the server says where it is. */
async function addressOf(child) {
  let text = "";
  child.stdout.setEncoding("utf8");
  for (;;) {
    const ended = child.done.then(({ code }) => assert.fail(`next start ended with code ${code}:\n${text}`));
    const [chunk] = await Promise.race([once(child.stdout, "data"), ended]);
    text += chunk;
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
    if (url && /Ready/.test(text)) return url;
  }
}
