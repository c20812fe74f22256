import { ConnectionError } from "../errors/connection-error";
import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import type { Send } from "./types";
import { withoutPackets } from "./without-packets";

/** Tells a network's failure from a middleware's: only what the sender throws is a `ConnectionError`. */
export function connecting(send: Send): Send {
  const connect: Send = async (request) => {
    try {
      return await send(request);
    } catch (cause) {
      if (request.signal.aborted) throw cause;
      const { code, own } = look(cause);
      if (own) throw own;
      throw new ConnectionError(
        `Could not reach ${new URL(request.url).origin}${code && ` (${code})`}. Check the url option and the network, then try again.`,
        { cause: withoutPackets(cause) },
      );
    }
  };
  return Object.assign(connect, { takesOnAbort: send.takesOnAbort });
}

/** Runtimes bury the socket's code, and an error of the body that was sent, one or two levels down. */
function look(cause: unknown): { code: string; own: KaleidoscopeError | null } {
  let code = "";
  for (let depth = 0, at = cause; depth < 5 && typeof at === "object" && at; depth++) {
    if (at instanceof KaleidoscopeError) return { code, own: at };
    const { code: found, cause: next } = at as { code?: unknown; cause?: unknown };
    if (!code && typeof found === "string") code = found;
    at = next as object;
  }
  return { code, own: null };
}
