import type { TokenObjectNamespace } from "@kal/core/stores";

/** The bindings of wrangler.jsonc, and the secrets. Nothing is read from anywhere else. */
export interface Env {
  TOKENS: TokenObjectNamespace;
  EXPORTS: R2Bucket;
  KALEIDOSCOPE_API_URL: string;
  EXPORT_ENTITY_TYPE_ID: string;
  EXPORT_SEARCH_TEXT: string;

  /** Secret: the Worker's own credentials for Kaleidoscope. */
  KALEIDOSCOPE_API_CLIENT_ID: string;
  /** Secret. */
  KALEIDOSCOPE_API_CLIENT_SECRET: string;
  /** Secret: who presents it may call the Worker. Without it nobody may. */
  ACCESS_KEY?: string;
  /** Secret: 32 bytes in base64. Encrypts the tokens in the Durable Object. Without it every call fails. */
  TOKEN_KEY?: string | undefined;
}
