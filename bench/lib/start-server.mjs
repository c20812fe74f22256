import { spawn } from "node:child_process";
import { once } from "node:events";
import { get } from "node:http";
import { get as getOverTls } from "node:https";
import { fileURLToPath } from "node:url";
import { localhostTls } from "../server/localhost-tls.mjs";

const serve = fileURLToPath(new URL("../server/serve.mjs", import.meta.url));

/** Starts the server as a process of its own. `control("reset")` and its like are answered with the counts so far. */
export async function startServer(config) {
  const child = spawn(process.execPath, [serve, JSON.stringify(config)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = await Promise.race([
    once(child.stdout.setEncoding("utf8"), "data"),
    once(child, "exit").then(([code]) => {
      throw new Error(`The server ended with code ${code}.`);
    }),
  ]);
  const url = line.trim();
  return {
    url,
    ca: config.tls ? localhostTls.cert : undefined,
    control: (deed) => json(`${url}/bench/${deed}`),
    async close() {
      child.stdin.end();
      await once(child, "exit");
    },
  };
}

/** On a connection of its own, so that no contestant's is counted with it. */
function json(url) {
  return new Promise((resolve, reject) => {
    const ask = url.startsWith("https") ? getOverTls : get;
    ask(url, { agent: false, ca: localhostTls.cert }, async (response) => {
      try {
        resolve(JSON.parse(await response.setEncoding("utf8").reduce((all, text) => all + text, "")));
      } catch (error) {
        reject(error);
      }
    }).on("error", reject);
  });
}
