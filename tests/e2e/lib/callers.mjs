import { request } from "node:http";
import { networkInterfaces } from "node:os";

/**
 * Ways to reach a demo without a session, each with its `Host`: by DNS rebinding, which only the name gives away, and from
 * another address, which can claim any name and any hop. A machine without a network has only the first.
 */
export function strangers(port) {
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
    .flat()
    .filter(({ internal, family }) => !internal && family === "IPv4")
    .map(({ address }) => address);

export const neighbor = (port) => ({ address: "127.0.0.1", port, headers: { host: `localhost:${port}` } });

/** One request, with any headers that the caller cares to send: `fetch` would keep `Host` and `Origin` honest. */
export function call({ address, port, headers }, path, { method = "GET", body, ...more } = {}) {
  // Node itself would send the body of a DELETE without its length.
  const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
  const sentHeaders = { ...headers, ...length, ...more.headers };
  const options = { host: address, port, path, method, headers: sentHeaders, agent: false };
  return new Promise((resolve, reject) => {
    const sent = request(options, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
      answer.on("error", reject);
    });
    sent.on("error", reject).end(body);
  });
}
