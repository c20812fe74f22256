import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const library = (name) => pathToFileURL(fileURLToPath(new URL(name, import.meta.url))).href;

const secrets = {
  KALEIDOSCOPE_API_CLIENT_ID: "an-id",
  KALEIDOSCOPE_API_CLIENT_SECRET: "a-secret",
  KALEIDOSCOPE_WEBHOOK_SECRET: "a-hook",
  KALEIDOSCOPE_IAP_CLIENT_ID: "an-iap-id",
  GOOGLE_APPLICATION_CREDENTIALS: "/keys/a.json",
};

/** What a program of the repository sees, started with credentials in its environment. */
function seen(code) {
  const program = `
    const { commandEnv, credentials } = await import(${JSON.stringify(library("env.mjs"))});
    console.log(JSON.stringify(${code}));`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    env: { ...process.env, ...secrets, NPM_CONFIG_REGISTRY: "https://registry.example/" },
    encoding: "utf8",
  });
  return JSON.parse(stdout);
}

test("commands that install and build get no credentials", () => {
  const env = seen("commandEnv()");
  assert.deepEqual(
    Object.keys(secrets).filter((name) => name in env),
    [],
  );
  assert.doesNotMatch(JSON.stringify(env), /a-secret|a-hook|\/keys\/a\.json/);
});

test("commands keep what npm needs to reach the registry", () => {
  assert.equal(seen("commandEnv()").NPM_CONFIG_REGISTRY, "https://registry.example/");
});

test("the running demo gets the credentials back", () => {
  assert.deepEqual(seen("credentials()"), secrets);
});
