import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Miniflare } from "miniflare";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The suite's sources sit elsewhere; the built packages are those of this folder. */
const alias = {
  "@kal/core": here("node_modules/@kal/core"),
  "@kal/testing": here("node_modules/@kal/testing"),
};

const worker = `
import { KaleidoscopeClient } from "@kal/core";
import { httpControl } from "../../faults/transport/control.ts";
import { transportSuite } from "../../faults/transport/suite.ts";

export default {
  async fetch(request) {
    const { addresses, name } = await request.json();
    if (!name) return Response.json(transportSuite.map((one) => one.name));
    const control = httpControl(addresses.control);
    const makeClient = (options) =>
      new KaleidoscopeClient({ url: addresses.server, clientId: "demo", clientSecret: "demo", ...options });
    try {
      await transportSuite.find((one) => one.name === name).run({ addresses, control, makeClient });
      return Response.json(null);
    } catch (error) {
      return Response.json(String(error?.stack ?? error));
    }
  },
};`;

async function startServers() {
  const outfile = here(".out/serve-control.mjs");
  const entryPoints = [here("../../faults/transport/serve-control.ts")];
  await build({ entryPoints, outfile, bundle: true, format: "esm", platform: "node", packages: "external" });
  return (await import(outfile)).serveForTransport();
}

async function bundle() {
  const { outputFiles } = await build({
    stdin: { contents: worker, resolveDir: here("."), loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    alias,
  });
  return outputFiles[0].text;
}

test("the transport suite holds in workerd", { timeout: 300_000 }, async (t) => {
  const servers = await startServers();
  t.after(() => servers.close());
  const workerd = new Miniflare({ modules: true, script: await bundle(), compatibilityDate: "2025-06-01" });
  t.after(() => workerd.dispose());
  const ask = async (name) => {
    const body = JSON.stringify({ addresses: servers.addresses, name });
    return (await workerd.dispatchFetch("https://worker.test/", { method: "POST", body })).json();
  };
  const reset = () =>
    fetch(servers.addresses.control, { method: "POST", body: JSON.stringify({ name: "reset", args: [] }) });

  const names = await ask();
  assert.ok(names.length > 30, `only ${names.length} cases`);
  for (const name of names) {
    await t.test(name, async () => {
      await reset();
      assert.equal(await ask(name), null);
    });
  }
});
