import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { choosePort } from "./choose-port";

/** A port on which somebody else's server listens. */
async function takenPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

test("refuses a port that is taken and names a free one", async () => {
  const port = await takenPort();
  await expect(choosePort(String(port))).rejects.toThrow(new RegExp(`Port ${port} is in use. Try PORT=\\d+`));
});

test.each(["http", "70000", "-1", "1.5"])("refuses PORT=%s", async (port) => {
  await expect(choosePort(port)).rejects.toThrow(/PORT must be a port/);
});
