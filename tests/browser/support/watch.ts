import { type BrowserContext, expect, type Request } from "@playwright/test";

/** What only the server may say to Kaleidoscope. */
const SERVER_ONLY = /client_secret|refresh_token|grant_type/;

/** Where the fake listens. Pages in token mode call it themselves. */
const API = /^http:\/\/127\.0\.0\.1:\d+$/;

/** Chromium itself writes such a line to the console for each response that is an error. */
export const FAILED_RESPONSE = /Failed to load resource/;

/** Records what a page does wrong without anybody seeing it. */
export class Watch {
  readonly requests: Request[] = [];
  readonly #problems: string[] = [];
  readonly #tolerated: RegExp[] = [];
  readonly #secrets: string[] = [];
  #origin = "";

  constructor(context: BrowserContext) {
    context.on("console", (message) => {
      if (message.type() === "error") this.#problems.push(message.text());
    });
    context.on("weberror", (webError) => this.#problems.push(String(webError.error())));
    context.on("request", (request) => this.requests.push(request));
  }

  /** Says where the demo is. The page may ask nobody else but the fake. */
  expectOrigin(url: string) {
    this.#origin = new URL(url).origin;
  }

  /** Allows lines like this in the console, in a test about an error. */
  tolerate(line: RegExp) {
    this.#tolerated.push(line);
  }

  /** Fails the test if a request holds one of these. */
  keepSecret(...secrets: string[]) {
    this.#secrets.push(...secrets);
  }

  /** Returns the paths of the requests so far that contain this. */
  asked(part: string): string[] {
    return this.requests
      .map((request) => new URL(request.url()).pathname)
      .filter((path) => path.includes(part));
  }

  /** Throws if the console is not quiet, or if a request carries what it must not. */
  async check() {
    const unexpected = this.#problems.filter((line) => !this.#tolerated.some((known) => known.test(line)));
    expect(unexpected, "errors in the console").toStrictEqual([]);
    for (const request of this.requests) await this.#checkRequest(request);
  }

  async #checkRequest(request: Request) {
    const url = new URL(request.url());
    if (url.protocol === "blob:" || url.protocol === "data:") return;
    const headers = await request.allHeaders();
    const isApi = url.origin !== this.#origin;
    if (isApi) expect(url.origin, "the origin of a request").toMatch(API);
    const sent = `${request.url()}\n${JSON.stringify(headers)}\n${request.postData() ?? ""}`;
    expect(sent).not.toMatch(SERVER_ONLY);
    for (const secret of this.#secrets)
      expect(sent.includes(secret), `${url.pathname} carries a secret`).toBe(false);
    expect(url.search).not.toMatch(/(token|secret)\w*=/i);
    if (!isApi) expect(Object.keys(headers), url.pathname).not.toContain("x-kal-authorization");
  }
}
