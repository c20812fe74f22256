import type { TlsOptions } from "./connections";
import { type HttpSend, httpSend } from "./http-send";

const MAX_ENTRIES = 8;
const entries: { tls: TlsOptions; send: HttpSend }[] = [];

/**
 * Returns the sender shared by clients with equal TLS options. They share connections and TLS sessions, so a server that
 * creates a client per request pays no handshake. Above `MAX_ENTRIES`, the oldest sender is no longer shared; its clients
 * keep it.
 */
export function sharedSend(tls: TlsOptions = {}): HttpSend {
  const known = entries.find((entry) => sameOptions(entry.tls, tls));
  if (known) return known.send;
  const send = httpSend({ tls });
  entries.unshift({ tls: { ...tls }, send });
  entries.length = Math.min(entries.length, MAX_ENTRIES);
  shared.add(send);
  return send;
}

const shared = new WeakSet<object>();

/** Returns true for a sender of `sharedSend`, and false for one that the user passed. */
export function isShared(send: object): send is HttpSend {
  return shared.has(send);
}

function sameOptions(a: TlsOptions, b: TlsOptions): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof TlsOptions>;
  return Array.from(names).every((name) => a[name] === b[name]);
}
