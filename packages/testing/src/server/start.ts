import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createFakeKaleidoscope, type FakeKaleidoscope, type FakeOptions } from "../fake";
import { answerClientError } from "./answer-client-error";
import { answerCors } from "./cors";
import { serveRequest } from "./serve-request";
import { type WebhookTarget, webhookSender } from "./webhook";

/** Options of a fake that listens on a port. */
export interface ServerOptions extends Omit<FakeOptions, "url"> {
  /**
   * The port to listen on.
   *
   * @default 0: any free port
   */
  port?: number | undefined;
  /**
   * The address to listen on.
   *
   * @default `"127.0.0.1"`
   */
  host?: string | undefined;
  /**
   * Origins whose pages may call the fake directly (CORS), or `["*"]`.
   *
   * @default none
   */
  allowOrigins?: readonly string[] | undefined;
  /**
   * Where to post the events of registrations.
   *
   * @default no webhook
   */
  webhook?: WebhookTarget | undefined;
}

/** A fake that listens on a port. */
export interface RunningFake {
  /** For example `http://127.0.0.1:51234`. */
  readonly url: string;
  /** The fake that the server serves. */
  readonly fake: FakeKaleidoscope;
  /** Stops listening and destroys every open connection, idle or not. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a fake Kaleidoscope on a port.
 *
 * @throws Error with a `code` such as `EADDRINUSE` if it cannot listen.
 *
 * @example
 * ```ts
 * import { startFakeKaleidoscope } from "@kal/testing/server";
 * const running = await startFakeKaleidoscope();
 * console.log(running.url); // "http://127.0.0.1:51234"
 * await running.close();
 * ```
 */
export async function startFakeKaleidoscope(options: ServerOptions = {}): Promise<RunningFake> {
  const { port = 0, host = "127.0.0.1", allowOrigins = [], webhook, ...fakeOptions } = options;
  // Node's default of 16 KiB would reject a read of about 400 records by id, which kalbio can send.
  const server = createServer({ maxHeaderSize: 64 * 1024 });
  // The default of five seconds can expire while a test blocks the process, and the next request would then fail.
  server.keepAliveTimeout = 60_000;
  server.on("clientError", answerClientError);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
  const address = server.address() as AddressInfo;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`;
  const fake = createFakeKaleidoscope({
    ...(webhook && { onEvent: webhookSender(webhook) }),
    ...fakeOptions,
    url,
  });
  server.on("request", (request, response) => {
    if (!answerCors(allowOrigins, request, response)) void serveRequest(fake, request, response);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, fake, close, [Symbol.asyncDispose]: close };
}
