import type { ClientOptions, KaleidoscopeClient } from "@kal/core";
import { beforeAll, beforeEach, describe, it } from "vitest";
import { type Control, httpControl } from "./control";
import { serveForTransport } from "./serve-control";
import { transportSuite } from "./suite";

/** The suite under vitest, with the sender that the client has. */
export function describeTransport(
  name: string,
  clientOn: (options: ClientOptions & { url: string }) => KaleidoscopeClient,
): void {
  describe(name, () => {
    let servers: Awaited<ReturnType<typeof serveForTransport>>;
    let control: Control;
    beforeAll(async () => {
      servers = await serveForTransport();
      control = httpControl(servers.addresses.control);
      return servers.close;
    });
    beforeEach(() => control.reset());
    for (const { name, run } of transportSuite) {
      it(name, () =>
        run({
          addresses: servers.addresses,
          control,
          makeClient: (options) =>
            clientOn({ url: servers.addresses.server, clientId: "demo", clientSecret: "demo", ...options }),
        }),
      );
    }
  });
}
