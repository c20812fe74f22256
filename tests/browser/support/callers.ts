import { type IncomingHttpHeaders, request } from "node:http";
import { networkInterfaces } from "node:os";

export interface Caller {
  name?: string;
  address: string;
  port: string;
  headers: Record<string, string> & { host: string };
}

export interface Call {
  method?: string;
  body?: string;
  headers?: Record<string, string>;
}

/**
 * Returns ways to reach a demo without a session, each with its `Host`: by DNS rebinding, which only the name gives away,
 * and from another address, which can claim any name and any hop. A machine without a network has only the first.
 */
export function strangers(port: string): Caller[] {
  const local = `localhost:${port}`;
  const forged = {
    "x-forwarded-for": "127.0.0.1",
    "x-kal-demo-peers": "127.0.0.1",
    "x-kal-demo-hosts": local,
  };
  const claims = { ...forged, "x-forwarded-host": local };
  const rebound = `rebound.example:${port}`;
  return [
    { name: "DNS rebinding", address: "127.0.0.1", port, headers: { host: rebound, ...forged } },
    ...externalAddresses().map((address) => ({
      name: `a caller at ${address}`,
      address,
      port,
      headers: { host: local, ...claims },
    })),
  ];
}

export const externalAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4")
    .map(({ address }) => address);

/** Returns the caller that is the person at this computer. */
export const neighbor = (port: string): Caller => ({
  address: "127.0.0.1",
  port,
  headers: { host: `localhost:${port}` },
});

/** Sends one request with any headers that the caller chooses: `fetch` would keep `Host` and `Origin` honest. */
export function call({ address, port, headers }: Caller, path: string, options: Call = {}) {
  const { method = "GET", body } = options;
  // Node itself would send the body of a DELETE without its length.
  const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
  const sentHeaders = { ...headers, ...length, ...options.headers };
  const target = { host: address, port, path, method, headers: sentHeaders, agent: false };
  return new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>((resolve, reject) => {
    const sent = request(target, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
      response.on("error", reject);
    });
    sent.on("error", reject).end(body);
  });
}
