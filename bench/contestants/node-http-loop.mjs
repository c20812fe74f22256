import { open } from "node:fs/promises";
import { join } from "node:path";
import { FILE_ID } from "../server/data.mjs";
import { connect as connectByHand } from "./node-http.mjs";

const GATHER_BYTES = 1024 * 1024;

/** The fastest loop from a socket to a file that is known: chunks are gathered, and written while the next ones come. */
export function connect(task) {
  const client = connectByHand(task);

  async function download(folder, name) {
    const response = await client.open("GET", `/files/${FILE_ID}`);
    const file = await open(join(folder, name), "w");
    try {
      await writeAll(response, file);
    } finally {
      await file.close();
    }
  }

  return { ...client, download };
}

function writeAll(response, file) {
  return new Promise((resolve, reject) => {
    let gathered = [];
    let bytes = 0;
    let writing = Promise.resolve();
    const write = () => {
      const chunks = gathered;
      gathered = [];
      bytes = 0;
      return file.writev(chunks);
    };
    response.on("data", (chunk) => {
      gathered.push(chunk);
      bytes += chunk.length;
      if (bytes < GATHER_BYTES) return;
      response.pause();
      writing = writing.then(() => {
        response.resume();
        return write();
      });
      writing.catch((error) => response.destroy(error));
    });
    response.on("error", reject);
    response.on("end", () => writing.then(write).then(resolve, reject));
  });
}
