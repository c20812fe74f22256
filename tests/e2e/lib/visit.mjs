import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { later } from "./later.mjs";

/** Words that only the server may say to Kaleidoscope. */
const SERVER_ONLY = /client_secret|refresh_token|grant_type/;

/** Where the fake listens, which pages in token mode call themselves. */
const API = /^http:\/\/127\.0\.0\.1:\d+$/;

/** Everything that a page does wrong without anybody seeing it. */
class Watch {
  problems = [];
  requests = [];
  #origin;

  constructor(page, url) {
    this.#origin = new URL(url).origin;
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(message.text());
    });
    page.on("pageerror", (error) => this.problems.push(String(error)));
    page.on("request", (request) => this.requests.push(request));
  }

  /** Paths asked for so far that contain this. */
  asked(part) {
    return this.requests
      .map((request) => new URL(request.url()).pathname)
      .filter((path) => path.includes(part));
  }

  async check({ tolerate = /^$/, secrets = [] } = {}) {
    assert.deepEqual(
      this.problems.filter((problem) => !tolerate.test(problem)),
      [],
      "the console is quiet",
    );
    for (const request of this.requests) {
      const url = new URL(request.url());
      if (url.protocol === "blob:" || url.protocol === "data:") continue;
      const headers = await request.allHeaders();
      const isApi = url.origin !== this.#origin;
      assert.ok(!isApi || API.test(url.origin), `nothing is asked of ${url.origin}`);
      const said = `${request.url()}\n${JSON.stringify(headers)}\n${request.postData() ?? ""}`;
      assert.doesNotMatch(said, SERVER_ONLY);
      for (const secret of secrets) assert.ok(!said.includes(secret), `${url.pathname} carries a secret`);
      assert.ok(isApi || !headers["x-kal-authorization"], `${url.pathname} carries a token`);
      assert.doesNotMatch(url.search, /(token|secret)\w*=/i);
    }
  }
}

/**
 * A page has loaded some time before it can be used: what the server streams takes its place, where React keeps a mark
 * until then, and its parts come to life. A click on a part that has not is lost. Gives what is missing yet.
 */
const unready = () =>
  [
    ...document.querySelectorAll('template[id^="B:"]'),
    ...[...document.querySelectorAll("main :is(button, input:not([type=hidden]), select, textarea)")].filter(
      (control) => !Object.keys(control).some((key) => key.startsWith("__reactProps$")),
    ),
  ].map((part) => part.outerHTML.slice(0, 200));

/** Looks by the clock: a browser that draws no frames for a while would not look at all. */
async function untilReady(page) {
  try {
    await page.waitForFunction(`(${unready})().length === 0`, undefined, { polling: 100 });
  } catch (error) {
    // A page that hangs would not answer this, either.
    const missing = await Promise.race([page.evaluate(unready), setTimeout(5_000, ["it does not answer"])]);
    throw new Error(`${page.url()} cannot be used: ${missing.join("\n")}`, { cause: error });
  }
}

/** Goes to a page and waits until it can be used. */
export async function go(page, url) {
  await page.goto(url);
  await untilReady(page);
}

/** Loads the page anew, as a person would: once what was changed has been saved. A change shows before it is sent. */
export async function reload(page) {
  await page.locator("html:not([data-saving])").waitFor();
  await page.reload();
  await untilReady(page);
}

/** A page of its own, with eyes on it. It is looked over and closed at the end of the test. */
export async function visit(t, browser, url, { tolerate, secrets, prepare, waitUntil, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  // A native dialog cannot be answered without a screen. Without it the SDK saves as a link would.
  await context.addInitScript(() => {
    delete window.showSaveFilePicker;
  });
  // A machine that does everything else at once is slow, not wrong.
  context.setDefaultTimeout(90_000);
  await prepare?.(context);
  const page = await context.newPage();
  const watch = new Watch(page, url);
  later(t, async () => {
    try {
      await watch.check({ tolerate, secrets });
    } finally {
      await context.close();
    }
  });
  if (waitUntil || options.javaScriptEnabled === false) await page.goto(url, { waitUntil });
  else await go(page, url);
  return { page, watch, context };
}
