import { isBrowser } from "../auth/browser-guard";
import type { TokenEndpoint } from "../auth/token-request";
import type { TokenSource } from "../auth/token-source";
import { ReadCache } from "../cache/read-cache";
import { Versions } from "../cache/versions";
import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { Api } from "../transport/api";
import { checkLimits } from "../transport/check-limits";
import { clientLogger } from "../transport/client-logger";
import { connecting } from "../transport/connecting";
import { withCredentials } from "../transport/dispatch";
import { fetchSend } from "../transport/fetch-send";
import { RetryBudget } from "../transport/retry-budget";
import { MAX_RESPONSE_BYTES } from "../transport/size-check";
import { lowerCase, Transport, type TransportConfig } from "../transport/transport";
import type { Send } from "../transport/types";
import { requireSpelling } from "../util/check-names";
import { parseUrl } from "../util/parse-url";
import { ClientCore } from "./client-core";
import { type ClientOptions, PROD_API_URL, TIMEOUT_MAXIMUM, VALID_CONTENT_TYPES } from "./client-options";

const DEFAULT_RETRIES = 2;

/** A registered symbol, so that the ESM and the CJS copy of this package use the same key. */
const CONNECTION = Symbol.for("kaleidoscope.connection");

/** The options of a client, on all platforms. */
export const CLIENT_OPTIONS = [
  "clientId",
  "clientSecret",
  "url",
  "auth",
  "tokenStore",
  "iapToken",
  "headers",
  "fetch",
  "send",
  "timeoutMs",
  "maxRetries",
  "maxResponseBytes",
  "cache",
  "acceptContentTypes",
  "logger",
  "logLevel",
  "middleware",
  "fetchOptions",
  "dangerouslyAllowBrowser",
  "tls",
  "proxyUrl",
  "tokenUrl",
];

/** Options carry what a derived client shares under this key, so that no constructor has a parameter for it. */
const SHARED = Symbol("shared");

/** Options of a derived client. */
interface Derived {
  [SHARED]?: Shared | undefined;
}

/** Returns the options of a client that shares a connection, or of one that does not. */
export function sharing<Options extends object>(options: Options, shared: Shared | undefined): Options {
  return { ...options, [SHARED]: shared };
}

/** What clients derived from one another have in common. */
export interface Shared {
  /** The seam to the network. */
  send: Send;
  /** Where tokens come from. */
  tokens: TokenSource;
  /** What has been made stale, for all caches on this connection. */
  versions: Versions;
  /** How much may be repeated, for all clients together. */
  budget: RetryBudget;
}

/** Makes a client's source of tokens. `endpoint` is the API's own token endpoint with the client's settings. */
export type TokensFor<Options extends ClientOptions> = (
  options: Options,
  endpoint: TokenEndpoint,
) => TokenSource;

/**
 * Wires transport, credentials and cache from a client's options. Where tokens come from is handed in, so that a bundle
 * for browsers holds no code that takes a secret.
 */
export function createConnection<Options extends ClientOptions>(
  options: Options,
  tokensFor: TokensFor<Options>,
): { core: ClientCore; shared: Shared; config: TransportConfig } {
  requireSpelling(options, ...CLIENT_OPTIONS);
  checkLimits(options);
  const { [SHARED]: parent } = options as Derived;
  const url = checkedUrl(options.url ?? PROD_API_URL);
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MAXIMUM * 1000;
  const maxRetries = options.maxRetries ?? DEFAULT_RETRIES;
  const logger = clientLogger(options.logger, options.logLevel);
  const headers = { ...userAgent(), ...lowerCase(options.headers ?? {}) };
  const send = options.send ?? (options.fetch ? fetchSend(options.fetch) : (parent?.send ?? fetchSend()));
  const { iapToken } = options;
  const toApi = connecting(send);
  const endpoint: TokenEndpoint = {
    url: `${url}/auth/oauth/token`,
    send: toApi,
    headers: async () => withCredentials(headers, { token: null, iapToken: await iapToken?.() }),
    timeoutMs,
    maxRetries,
  };
  const shared: Shared = {
    send,
    tokens: options.auth ?? parent?.tokens ?? tokensFor({ ...options, logger }, endpoint),
    versions: parent?.versions ?? new Versions(),
    budget: parent?.budget ?? new RetryBudget(),
  };
  const config: TransportConfig = {
    url,
    send: toApi,
    tokens: shared.tokens,
    headers,
    iapToken,
    timeoutMs,
    maxRetries,
    maxResponseBytes: options.maxResponseBytes ?? MAX_RESPONSE_BYTES,
    fetchOptions: options.fetchOptions,
    middleware: options.middleware ?? [],
    logger,
    budget: shared.budget,
    onUncertainWrite: () => shared.versions.bumpAll(),
  };
  return {
    core: new ClientCore({
      api: new Api(new Transport(config)),
      cache: new ReadCache(options.cache ?? true, shared.versions, logger),
      logger,
      acceptContentTypes: options.acceptContentTypes ?? VALID_CONTENT_TYPES,
    }),
    shared,
    config,
  };
}

/**
 * Stores a client's connection where the proxy handlers find it. The key is not enumerable and has no public type, so the
 * connection stays out of logs and JSON. (A method under this key would keep bundlers from dropping an unused client.)
 */
export function keepConnection(client: object, config: TransportConfig): void {
  Object.defineProperty(client, CONNECTION, { value: config });
}

/** Returns the connection of a client. Throws `InvalidArgumentError` for anything else. */
export function connectionOf(client: object): TransportConfig {
  const config = (client as { [CONNECTION]?: TransportConfig } | undefined)?.[CONNECTION];
  if (config) return config;
  throw new InvalidArgumentError("client must be a KaleidoscopeClient, or one made by createClient.");
}

function checkedUrl(url: string): string {
  let bare = url;
  while (bare.endsWith("/")) bare = bare.slice(0, -1);
  if (!/^https?:\/\/[^/?#@\s]+(\/[^?#\s]*)?$/.test(bare) || !parseUrl(bare)) {
    throw new InvalidArgumentError(
      `url must be an absolute http or https address without user, query or fragment, such as ${PROD_API_URL}.`,
    );
  }
  return bare;
}

/** Browsers set their own, and an extra header would cost a preflight. */
function userAgent(): Record<string, string> {
  return isBrowser() ? {} : { "user-agent": `kal/${__KAL_VERSION__}` };
}
