import { httpSend, KaleidoscopeClient } from "@kal/node";
import { report } from "../lib/report";
import { sendBytes, serve } from "../lib/serve-file";

const CALLS = 200;
const SOCKETS = 8;
const BYTES = 2_000_000;

/** What a careless caller does with the files that were opened. */
const kept: Opened[] = [];
const careless = {
  unread: async () => {},
  // Out of reach of any cleaning up: only the limit on silence ends these.
  "unread and kept": async (file: Opened) => void kept.push(file),
  cancelled: async (file: Opened) => file.cancel(),
  "half-read and dropped": async (file: Opened) => void (await file.stream().getReader().read()),
  "half-read and cancelled": async (file: Opened) => {
    const reader = file.stream().getReader();
    await reader.read();
    await reader.cancel();
  },
};
type Opened = Awaited<ReturnType<KaleidoscopeClient["files"]["openFile"]>>;

const piece = new Uint8Array(64 * 1024).fill(44);
const server = await serve((_, response) => {
  response.writeHead(200, { "content-type": "text/csv", "content-length": BYTES });
  sendBytes(response, piece, BYTES);
});
// Dropped streams are found when memory is cleaned up; a busy process does that by itself.
const cleaning = setInterval(() => globalThis.gc?.(), 200);
const answered: Record<string, number> = {};
for (const [what, treat] of Object.entries(careless)) {
  const send = httpSend({ maxSockets: SOCKETS });
  const client = new KaleidoscopeClient({
    url: server.url,
    clientId: "c",
    clientSecret: "s",
    send,
    timeoutMs: 500,
  });
  answered[what] = 0;
  for (let call = 0; call < CALLS; call++) {
    await treat(await client.files.openFile(`f${call}`));
    answered[what] += 1;
  }
  send.close();
}
clearInterval(cleaning);
await server.close();
report({ answered });
