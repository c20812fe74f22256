import getPort, { portNumbers } from "get-port";

/** Returns the port that was asked for, or the first free one from 3000 on. Throws if it is taken, or not a port. */
export async function choosePort(asked: string | undefined): Promise<number> {
  if (!asked) return getPort({ port: portNumbers(3000, 3100) });
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT must be a port, not "${asked}".`);
  const free = await getPort({ port: portNumbers(port, Math.min(port + 100, 65_535)) });
  if (free !== port) throw new Error(`Port ${port} is in use. Try PORT=${free} npm run demo.`);
  return port;
}
