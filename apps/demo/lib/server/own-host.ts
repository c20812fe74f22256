import { isLoopback } from "./loopback";

/** Names beside those of this computer, which `npm run demo -- --host` and `KAL_DEMO_HOSTS` give. */
const configured = new Set((process.env.KAL_DEMO_HOSTS ?? "").toLowerCase().split(",").filter(Boolean));

/** The name or address in a `Host`, without the port. `null` if it is not one. */
function nameIn(host: string): string | null {
  const url = `http://${host}`;
  return /^[\w.:[\]-]+$/.test(host) && URL.canParse(url) ? new URL(url).hostname : null;
}

/** Whether a `Host` names this computer, as `localhost` and `127.0.0.1` do. */
export function isLoopbackHost(host: string): boolean {
  const name = nameIn(host);
  return name !== null && (name === "localhost" || isLoopback(name.replace(/^\[|\]$/g, "")));
}

/**
 * Whether the app is served under this `Host`. DNS rebinding points a name of the attacker's at 127.0.0.1, so that the
 * browser takes the attacker's page and this app for one site; only the name in `Host` tells.
 */
export function isOwnHost(host: string): boolean {
  const name = nameIn(host);
  return name !== null && (configured.has(name) || isLoopbackHost(host));
}
