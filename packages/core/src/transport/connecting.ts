import { ConnectionError } from "../errors/connection-error";
import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import { causes } from "../util/causes";
import { neverSent, tlsFailed } from "./never-sent";
import { redactCause } from "./redact-cause";
import { secretsOf } from "./sent-secrets";
import type { Send } from "./types";

const UNTRUSTED =
  "The TLS handshake failed before anything was sent. Check the url option and the server's certificate: " +
  "if a private authority signed it, set NODE_EXTRA_CA_CERTS, or pass tls.ca to the client of @kal/node.";

const originOf = ({ url }: { url: string }) => new URL(url).origin;

/**
 * Distinguishes network errors from a middleware's: only errors that the sender throws become a `ConnectionError`. So
 * do responses with a status below 200, such as 101, because they are not final.
 */
export function connecting(send: Send): Send {
  const connect: Send = async (request) => {
    try {
      const response = await send(request);
      const { status } = response;
      if (status >= 200) return response;
      response.cancel();
      throw new ConnectionError(
        `${originOf(request)} answered with status ${status}, which is not a final response. Check the url option.`,
      );
    } catch (cause) {
      if (request.signal.aborted) throw cause;
      const chain = causes(cause);
      // The body that was being sent threw this error.
      const own = chain.find((one) => one instanceof KaleidoscopeError);
      if (own) throw own;
      const code = chain.find((one) => typeof one.code === "string")?.code;
      const unsent = neverSent(cause);
      const tls = unsent && tlsFailed(cause);
      const error = new ConnectionError(
        `Could not reach ${originOf(request)}${code ? ` (${code})` : ""}. ${tls ? UNTRUSTED : "Check the url option and the network, then try again."}`,
        { cause: redactCause(cause, secretsOf(request)) },
      );
      if (tls) error.retryable = false;
      if (unsent) error.sent = false;
      throw error;
    }
  };
  return Object.assign(connect, { takesOnAbort: send.takesOnAbort });
}
