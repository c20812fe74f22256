import { type Cause, causes } from "../util/causes";

/** Error codes of a connection that was never established. */
const NO_CONNECTION =
  /^(E(CONNREFUSED|NOTFOUND|AI_\w+|ADDRNOTAVAIL)|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket)$/;

/** Error codes of an established connection that broke, unless a system call shows that it was being established. */
const BROKEN = /^(ECONNRESET|EPIPE|UND_ERR_(SOCKET|(HEADERS|BODY)_TIMEOUT))$/;

/**
 * System calls that happen before a connection. The same codes from other calls, such as `read`, mean that an
 * established connection broke.
 */
const CONNECTING = /^(connect|getaddrinfo|query|lookup|socket|bind)/;

/** Messages of errors without a telling code: Node, Deno, and `fetch` for a port that it rejects. */
const UNSENT =
  /^(Client network socket disconnected before secure TLS|(error sending request( for url( \(\S*\))?)?: )?client error \(Connect\)|bad port$)/;

/**
 * Codes and messages of a handshake that would fail again with the same server: its certificate, or no common
 * protocol.
 */
const TLS =
  /^((CERT|CRL|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|ERROR_IN_C|PATH_LENGTH|HOSTNAME_MIS)_?|INVALID_(CA|PURPOSE)|ERR_TLS_CERT|(EPROTO|ERR_SSL).*(cert|unknown.ca|version|protocol|handshake|unrecognized|http.request|packet.length|too.small|cipher|legacy|security))|invalid peer certificate/is;

const isTls = ({ code, message }: Cause) =>
  (typeof code === "string" || UNSENT.test(`${message}`)) && TLS.test(`${code ?? ""} ${message}`);

/** Returns true if a TLS handshake failed permanently, so that retrying cannot help. */
export function tlsFailed(error: unknown): boolean {
  return causes(error).some((one) => isTls(one) || (Array.isArray(one.errors) && one.errors.some(isTls)));
}

/** Returns true if the error proves that no byte of the request reached the server. */
export function neverSent(error: unknown, depth = 0): boolean {
  const verdicts = causes(error).map((one) => verdict(one, depth));
  return verdicts.includes(true) && !verdicts.includes(false);
}

/** Returns `undefined` if the error does not reveal whether the request was sent. */
function verdict(error: Cause, depth: number): boolean | undefined {
  const { code, syscall, message, errors, sent } = error;
  if (typeof sent === "boolean") return !sent;
  // Happy Eyeballs throws one error for each address that it tried. The list may contain itself.
  if (Array.isArray(errors) && errors.length > 0)
    return depth < 3 && errors.every((one) => neverSent(one, depth + 1));
  if (isTls(error) || UNSENT.test(`${message}`)) return true;
  if (typeof syscall === "string") return CONNECTING.test(syscall);
  if (BROKEN.test(`${code}`)) return false;
  return NO_CONNECTION.test(`${code}`) || undefined;
}
