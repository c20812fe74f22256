import { serveForTransport } from "../../sources/faults/transport/serve-control";
import type { Places } from "../suite/case";
import { startPortServers } from "./port-servers";

/** All that the cases of one runtime need to talk to. Lives in this process; the runtime is another. */
export async function serve(): Promise<{ places: Places; close(): Promise<void> }> {
  const [transport, ports] = await Promise.all([serveForTransport(), startPortServers()]);
  const { http, https, ca } = ports;
  return {
    places: { ...transport.addresses, http, https, ca },
    async close() {
      await Promise.all([transport.close(), ports.close()]);
    },
  };
}
