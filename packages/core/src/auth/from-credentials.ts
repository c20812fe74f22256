import type { ClientOptions } from "../client/client-options";
import { AuthenticationError } from "../errors/authentication-error";
import { refuseSecretInBrowser } from "./browser-guard";
import { ClientCredentials } from "./client-credentials";
import type { TokenEndpoint } from "./token-request";
import type { TokenSource } from "./token-source";

/**
 * Returns a source that obtains tokens with `clientId` and `clientSecret`. Throws at construction if one is missing,
 * and names it.
 */
export function fromCredentials(options: ClientOptions, endpoint: TokenEndpoint): TokenSource {
  const { clientId, clientSecret, dangerouslyAllowBrowser = false, logger, tokenStore: store } = options;
  if (!clientId || !clientSecret) {
    const missing = [!clientId && "clientId", !clientSecret && "clientSecret"].filter(Boolean);
    throw new AuthenticationError(
      `No ${missing.join(" and ")} ${missing[1] ? "were" : "was"} given. Pass both to the client, or set KALEIDOSCOPE_API_CLIENT_ID and KALEIDOSCOPE_API_CLIENT_SECRET for @kal/node.`,
    );
  }
  refuseSecretInBrowser(dangerouslyAllowBrowser);
  return new ClientCredentials({ clientId, clientSecret, endpoint, logger: logger || {}, store });
}
