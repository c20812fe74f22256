import type { ConnectionOptions } from "node:tls";

/** What may differ in a TLS connection; the meanings are those of `node:tls`. */
export type TlsOptions = Pick<
  ConnectionOptions,
  | "ca"
  | "cert"
  | "ciphers"
  | "key"
  | "maxVersion"
  | "minVersion"
  | "passphrase"
  | "pfx"
  | "rejectUnauthorized"
  | "servername"
>;
