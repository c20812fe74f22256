import { randomBytes } from "node:crypto";
import { BlockList, isIP } from "node:net";
import { hostname, networkInterfaces } from "node:os";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");
const everywhere = new Set(["0.0.0.0", "::"]);

const isLoopback = (host: string) =>
  host === "localhost" || (isIP(host) !== 0 && loopback.check(host, isIP(host) === 6 ? "ipv6" : "ipv4"));

/** An address as it stands in a URL and in `Host`. */
const inUrl = (address: string) => (isIP(address) === 6 ? `[${address}]` : address);

interface DemoHost {
  /** What the server listens on. */
  host: string;
  /** The same, as people type it. */
  urlHost: string;
  /** The path to open first. */
  path: string;
  warning?: string;
  env: { KAL_DEMO_ADDRESS: string; KAL_DEMO_HOSTS?: string; KAL_DEMO_KEY?: string };
}

/**
 * Where the demo listens: what the app is told in its environment, how it is reached, and what to warn of. Other
 * computers reach it only on an address that is not loopback, and need a key to see a real workspace.
 */
export function demoHost(
  host = "127.0.0.1",
  { isReal = false, names = process.env.KAL_DEMO_HOSTS }: { isReal?: boolean; names?: string } = {},
): DemoHost {
  if (host === "") throw new Error("--host needs an address, such as 127.0.0.1 or 0.0.0.0.");
  if (isLoopback(host))
    return { host, urlHost: "localhost", path: "", env: { KAL_DEMO_ADDRESS: inUrl(host) } };
  const addresses = everywhere.has(host) ? [hostname(), ...externalAddresses()] : [host];
  const key = randomBytes(24).toString("base64url");
  return {
    host,
    urlHost: inUrl(everywhere.has(host) ? (externalAddresses()[0] ?? hostname()) : host),
    path: isReal ? `/sign-in?key=${key}` : "",
    warning: isReal ? REAL : FAKE,
    env: {
      KAL_DEMO_ADDRESS: everywhere.has(host) ? "127.0.0.1" : inUrl(host),
      KAL_DEMO_HOSTS: [...addresses.map(inUrl), names].filter(Boolean).join(","),
      KAL_DEMO_KEY: key,
    },
  };
}

const REAL = `Warning: other computers on this network can reach the demo, which acts with your credentials. Whoever has the
address below sees and changes your workspace. It crosses the network unencrypted: use it only on one that you trust.`;
const FAKE =
  "Warning: other computers on this network can reach the demo. It shows demo data to everyone, without a login.";

const externalAddresses = () =>
  Object.values(networkInterfaces())
    .flat()
    .filter((address) => address !== undefined)
    .filter(({ internal, family }) => !internal && family === "IPv4")
    .map(({ address }) => address);
