import { type HttpSend, httpSend } from "./http-send";
import type { TlsOptions } from "./tls-options";

const MOST_KEPT = 8;
const kept: { tls: TlsOptions; send: HttpSend }[] = [];

/**
 * Clients with equal TLS options share their connections and TLS sessions, so a client made for each request
 * of a server costs no handshake. The least recently made of many is forgotten; its clients keep it.
 */
export function sharedSend(tls: TlsOptions = {}): HttpSend {
  const known = kept.find((one) => equal(one.tls, tls));
  if (known) return known.send;
  const send = httpSend({ tls });
  kept.unshift({ tls: { ...tls }, send });
  kept.length = Math.min(kept.length, MOST_KEPT);
  made.add(send);
  return send;
}

const made = new WeakSet<object>();

/** True for a sender that a client was given here, false for one that its user chose. */
export function isShared(send: object): send is HttpSend {
  return made.has(send);
}

function equal(a: TlsOptions, b: TlsOptions): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof TlsOptions>;
  return Array.from(names).every((name) => a[name] === b[name]);
}
