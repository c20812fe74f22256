import { ConnectionError } from "../errors/connection-error";
import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import { causes } from "./causes";
import type { Send } from "./types";
import { withoutPackets } from "./without-packets";

/** Tells a network's failure from a middleware's: only what the sender throws is a `ConnectionError`. */
export function connecting(send: Send): Send {
  const connect: Send = async (request) => {
    try {
      return await send(request);
    } catch (cause) {
      if (request.signal.aborted) throw cause;
      const chain = causes(cause);
      // An error of the body that was sent.
      const own = chain.find((one) => one instanceof KaleidoscopeError);
      if (own) throw own;
      const code = chain.find((one) => typeof one.code === "string")?.code;
      throw new ConnectionError(
        `Could not reach ${new URL(request.url).origin}${code ? ` (${code})` : ""}. Check the url option and the network, then try again.`,
        { cause: withoutPackets(cause) },
      );
    }
  };
  return Object.assign(connect, { takesOnAbort: send.takesOnAbort });
}
