import type { IncomingMessage } from "node:http";
import { type RunningFake, startFakeKaleidoscope } from "@kal/testing/server";
import { listen } from "../lib/listen";
import { type Addresses, type Control, readMessage } from "./control";

/** The fake, another origin, and the control of both, each on a port. For any process that runs the transport suite. */
export async function serveForTransport(): Promise<{ addresses: Addresses; close(): Promise<void> }> {
  const running = await startFakeKaleidoscope({ allowOrigins: ["*"] });
  const heard: string[][] = [];
  let hops = 0;
  const elsewhere = await listen((request, response) => {
    heard.push(Object.keys(request.headers));
    if (request.url?.startsWith("/loop"))
      return response.writeHead(302, { location: `/loop?${hops++}` }).end();
    response.writeHead(200, { "content-type": "text/csv" }).end("from,elsewhere\n");
  });
  const control = controlOf(running, heard);
  const controller = await listen(async (request, response) => {
    const { name, args } = readMessage(await textOf(request));
    const answer = await (control[name] as (...args: unknown[]) => Promise<unknown>)(...args);
    // Pages run the suite, too.
    response.setHeader("access-control-allow-origin", "*");
    response.end(JSON.stringify(answer ?? null));
  });
  return {
    addresses: { server: running.url, elsewhere: elsewhere.url, control: controller.url },
    async close() {
      await Promise.all([running.close(), elsewhere.close(), controller.close()]);
    },
  };
}

function controlOf({ fake }: RunningFake, heard: string[][]): Control {
  return {
    async reset() {
      fake.reset();
      heard.length = 0;
    },
    addFault: async (fault) => void fake.faults.add(fault),
    requests: async () => [...fake.requests],
    files: async (name) =>
      fake.world.files
        .all()
        .filter((file) => file.name === name)
        .map(({ bytes }) => Buffer.from(bytes).toString("base64")),
    programs: async (title) => fake.world.programs.all().filter((row) => row.title === title).length,
    expireTokens: async () => fake.tokens.expireAll(),
    heardElsewhere: async () => heard,
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
