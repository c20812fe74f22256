import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const PIECE = 64 * 1024;

/** A piece of a file that is the same nowhere else in it. */
function pieceAt(index: number) {
  const piece = Buffer.alloc(PIECE, index % 251);
  piece.writeUInt32LE(index);
  return piece;
}

export function hashOf(bytes: number) {
  const hash = createHash("sha256");
  for (let index = 0; index * PIECE < bytes; index++) hash.update(pieceAt(index));
  return hash.digest("hex");
}

/** A Kaleidoscope with one endless-looking file, which writes down how much of it was taken, and whether it was left. */
export async function serveLargeFile(bytes: number) {
  const state = {
    url: "",
    sent: 0,
    left: false,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  const server = createServer((request, response) => {
    if (request.url === "/auth/oauth/token") {
      const tokens = { access_token: "a", refresh_token: "r", expires_in: 3600, token_type: "Bearer" };
      response.setHeader("content-type", "application/json");
      return response.end(JSON.stringify(tokens));
    }
    response.writeHead(200, { "content-type": "text/csv", "content-length": bytes });
    response.on("close", () => {
      state.left = !response.writableFinished;
    });
    const write = () => {
      while (state.sent < bytes && !response.destroyed) {
        const more = response.write(pieceAt(state.sent / PIECE));
        state.sent += PIECE;
        if (!more) return response.once("drain", write);
      }
      response.end();
    };
    write();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
}
