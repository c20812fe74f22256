import { type Cause, causes } from "../util/causes";

/** Codes of a connection that was not made. */
const NO_CONNECTION =
  /^(E(CONNREFUSED|NOTFOUND|AI_\w+|(NET|HOST)(UNREACH|DOWN)|ADDRNOTAVAIL)|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket)$/;

/** System calls before a connection. The codes of others, such as `read`, are those of a connection that broke. */
const CONNECTING = /^(connect|getaddrinfo|query|lookup|socket|bind)/;

/** Where only the message tells: Node, Deno, and `fetch` for a port that it refuses. */
const UNSENT = /before secure TLS|client error \(Connect\)|^bad port$/;

/** Code and message of a handshake that fails again with the same server: its certificate, or no common protocol. */
const TLS =
  /^((CERT|CRL|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|ERROR_IN_C|PATH_LENGTH|HOSTNAME_MIS)_?|INVALID_(CA|PURPOSE)|ERR_TLS_CERT|(EPROTO|ERR_SSL).*(cert|unknown.ca|version|protocol|handshake|unrecognized|http.request|packet.length|too.small|cipher|legacy|security))|invalid peer certificate/is;

const isTls = ({ code, message }: Cause) =>
  (typeof code === "string" || UNSENT.test(`${message}`)) && TLS.test(`${code ?? ""} ${message}`);

/** True for a TLS handshake that failed for good, so that trying again is of no use. */
export function tlsFailed(error: unknown): boolean {
  return causes(error).some((one) => isTls(one) || (Array.isArray(one.errors) && one.errors.some(isTls)));
}

/** True if the error proves that no byte of the request has reached the server. */
export function neverSent(error: unknown, depth = 0): boolean {
  const verdicts = causes(error).map((one) => verdict(one, depth));
  return verdicts.includes(true) && !verdicts.includes(false);
}

/** `undefined` for an error that says nothing about it. */
function verdict(error: Cause, depth: number): boolean | undefined {
  const { code, syscall, message, errors, sent } = error;
  if (sent === false) return true;
  // Happy Eyeballs: one error for each address that was tried. May contain itself.
  if (Array.isArray(errors) && errors.length > 0)
    return depth < 3 && errors.every((one) => neverSent(one, depth + 1));
  if (isTls(error) || UNSENT.test(`${message}`)) return true;
  if (typeof syscall === "string") return CONNECTING.test(syscall);
  return NO_CONNECTION.test(`${code}`) || undefined;
}
