import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { demoHost } from "./demo-host.mjs";
import { hasCredentials, serve } from "./demo-server.mjs";
import { credentials } from "./env.mjs";
import { freePort, isFree } from "./free-port.mjs";
import { install } from "./install.mjs";
import { passSignalsOn } from "./pass-signals-on.mjs";
import { readArguments } from "./read-arguments.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";

const help = `npm run demo              builds the demo and serves it; PORT=4000 npm run demo chooses the port
npm run demo -- --dev     serves it for working on it: changes show at once
npm run demo -- --host 0.0.0.0   lets other computers reach it (the default is 127.0.0.1: this computer alone)
npm run demo -- --token-route    hands pages an access token of your workspace, which is off with real credentials

KAL_DEMO_HOSTS=demo.example.org   names in addition to those of this computer under which it is served`;

const options = {
  dev: { type: "boolean" },
  host: { type: "string" },
  "token-route": { type: "boolean" },
};

export async function main(args) {
  const asked = readArguments(args, { help, options });
  if (!asked) return;
  passSignalsOn();
  try {
    process.exitCode = await demo(asked);
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

async function demo({ dev, host, "token-route": tokenRoute }) {
  const script = dev ? "dev" : "start";
  const folder = findDemo(["build", script]);
  // Checked before the slow part, so that a taken port is known at once.
  const port = await choosePort(process.env.PORT);
  const secrets = credentials();
  const place = demoHost(host, { isReal: hasCredentials(secrets) });
  const { env, problem } = await install();
  if (problem) throw new Error(problem);

  console.log(dev ? "\nBuilding the packages" : "\nBuilding the packages and the demo");
  const filter = dev ? "./packages/*" : "@kal/demo";
  const { code } = await run("turbo", ["run", "build", `--filter=${filter}`, "--output-logs=errors-only"], {
    cwd: root,
    env,
  });
  if (code !== 0) throw new Error("The build failed; the lines above say where.");
  const settings = tokenRoute ? { ...place.env, KAL_DEMO_TOKEN_ROUTE: "on" } : place.env;
  // The running demo alone gets the credentials: installing and building do without.
  return serve({ folder, script, port, place, env: { ...env, ...secrets, ...settings } });
}

/** The demo's folder, or a plain statement of what is missing. */
export function findDemo(scripts, house = root) {
  const folder = join(house, "apps", "demo");
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest))
    throw new Error("There is no demo in this copy of the repository: apps/demo is missing.");
  const { name, scripts: present = {} } = JSON.parse(readFileSync(manifest, "utf8"));
  if (name !== "@kal/demo") throw new Error(`apps/demo should be the package @kal/demo, and is ${name}.`);
  const missing = scripts.filter((script) => !present[script]);
  if (missing.length > 0)
    throw new Error(`apps/demo/package.json has no script called ${missing.join(" or ")}.`);
  return folder;
}

/** The port that was asked for, or the first free one from 3000 on. */
export async function choosePort(asked) {
  if (!asked) return freePort(3000);
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is "${asked}", which is no port.`);
  if (!(await isFree(port)))
    throw new Error(`Port ${port} is in use. Choose another one: PORT=${port + 1} npm run demo`);
  return port;
}
