import { once } from "node:events";
import { createServer } from "node:net";

const everywhere = ["::", "0.0.0.0", "127.0.0.1"];

/** True when nobody listens on a port, on any address: a server on one of them would take some of the visitors. */
export async function isFree(port) {
  for (const host of everywhere) {
    if (!(await canListen(port, host))) return false;
  }
  return true;
}

/** The first free port from this one on. */
export async function freePort(from, most = 100) {
  for (let port = from; port < from + most; port++) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No port from ${from} to ${from + most - 1} is free.`);
}

/** A port that is free on the loopback address, whichever: for programs that cannot choose one and say which. */
export async function anyFreePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

const canListen = (port, host) =>
  new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 cannot be occupied there.
    server.once("error", ({ code }) => resolve(code === "EAFNOSUPPORT" || code === "EADDRNOTAVAIL"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
