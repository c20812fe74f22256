// `npm run demo`: builds the demo and serves it until Ctrl-C. `npm run demo -- --help` shows the options.

import { join } from "node:path";
import { parseArgs } from "node:util";
import { execa } from "execa";
import { choosePort } from "./demo/choose-port";
import { demoHost } from "./demo/demo-host";
import { describeWorkspace, isRealWorkspace } from "./demo/workspace";
import { root } from "./root";
import { withoutCredentials } from "./without-credentials.mjs";

const help = `npm run demo              builds the demo and serves it; PORT=4000 npm run demo chooses the port
npm run demo -- --dev     serves it for working on it: changes show at once
npm run demo -- --host 0.0.0.0   lets other computers reach it (the default is 127.0.0.1: this computer alone)
npm run demo -- --token-route    gives pages an access token of your workspace, which is off with real credentials

KAL_DEMO_HOSTS=demo.example.org   names in addition to those of this computer under which it is served`;

const options = {
  dev: { type: "boolean" },
  host: { type: "string" },
  "token-route": { type: "boolean" },
  help: { type: "boolean" },
} as const;

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function main() {
  const { values } = parseArgs({ options });
  if (values.help) return console.log(help);
  // Checked before the slow part, so that a mistake shows at once.
  const port = await choosePort(process.env.PORT);
  const place = demoHost(values.host, { isReal: isRealWorkspace(process.env) });

  console.log(values.dev ? "Building the packages" : "Building the packages and the demo");
  const filter = values.dev ? "./packages/*" : "@kal/demo";
  await execa("turbo", ["run", "build", `--filter=${filter}`, "--output-logs=errors-only"], {
    cwd: root,
    // Building runs code of dependencies, which must not see credentials.
    env: withoutCredentials(process.env),
    extendEnv: false,
    stdio: "inherit",
  });

  const server = execa(
    "next",
    [values.dev ? "dev" : "start", "--port", String(port), "--hostname", place.host],
    {
      cwd: join(root, "apps/demo"),
      preferLocal: true,
      env: { ...place.env, ...(values["token-route"] && { KAL_DEMO_TOKEN_ROUTE: "on" }) },
      stdio: ["ignore", "inherit", "inherit"],
      reject: false,
    },
  );
  const url = `http://${place.urlHost}:${port}`;
  while (server.exitCode === null && !(await answers(url)))
    await new Promise((wait) => setTimeout(wait, 200));
  if (server.exitCode === null) {
    const warning = place.warning ? `${place.warning}\n` : "";
    console.log(
      `\n${warning}Kal demo: ${url}${place.path}\n${describeWorkspace(process.env)}\nCtrl-C ends it.\n`,
    );
  }
  process.exitCode = (await server).exitCode ?? 0;
}

const answers = (url: string) =>
  fetch(url, { redirect: "manual", signal: AbortSignal.timeout(5_000) }).then(
    () => true,
    () => false,
  );
