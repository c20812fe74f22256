// A fake Kaleidoscope and the Worker in front of it, until Ctrl-C. For the real one, see the README.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startFakeKaleidoscope } from "@kal/testing/server";

const port = process.env.PORT ?? "8787";
const key = "demo-key";
const url = `http://127.0.0.1:${port}`;

const running = await startFakeKaleidoscope();
const vars = {
  KALEIDOSCOPE_API_URL: running.url,
  KALEIDOSCOPE_API_CLIENT_ID: "demo",
  KALEIDOSCOPE_API_CLIENT_SECRET: "demo",
  ACCESS_KEY: key,
  TOKEN_KEY: randomBytes(32).toString("base64"),
};

const wrangler = join(
  dirname(createRequire(import.meta.url).resolve("wrangler/package.json")),
  "bin/wrangler.js",
);
const options = ["--ip=127.0.0.1", `--port=${port}`, "--test-scheduled", "--log-level=warn"];
const worker = spawn(
  process.execPath,
  [
    wrangler,
    "dev",
    ...options,
    "--show-interactive-dev-session=false",
    ...Object.entries(vars).map(([name, value]) => `--var=${name}:${value}`),
  ],
  {
    cwd: fileURLToPath(new URL(".", import.meta.url)),
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" },
    stdio: ["ignore", "inherit", "inherit"],
  },
);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => worker.kill("SIGTERM"));
const ended = once(worker, "exit").then(async ([code]) => {
  await running.close();
  process.exitCode = code ?? 0;
});

// Refused without a key, which is an answer too.
const answers = () => fetch(url).then(Boolean, () => false);
while (worker.exitCode === null && worker.signalCode === null && !(await answers())) await sleep(200);
if (worker.exitCode === null && worker.signalCode === null)
  console.log(`
The Worker:          ${url}
A fake Kaleidoscope: ${running.url}

  curl -H 'Authorization: Bearer ${key}' ${url}/activities
  curl -H 'Authorization: Bearer ${key}' ${url}/files/5eed0000-0009-4000-8000-000000000001
  curl '${url}/__scheduled?cron=0+3+*+*+*'

Ctrl-C ends both.
`);
await ended;
