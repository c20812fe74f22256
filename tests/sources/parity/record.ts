import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { expect, it } from "vitest";
import { cases } from "./cases/index";
import { KalbioProcess } from "./kalbio-process";
import { kalbioPython } from "./python";
import { runKalbio } from "./run-case";
import type { Sent } from "./traffic";

/** Run with `pnpm parity:record`, after a case was added: writes down anew what kalbio sends for each case. */
it("records what kalbio 0.7.0 sends", { timeout: 300_000 }, async () => {
  const python = kalbioPython();
  expect(python, "Python 3.12 or newer").not.toBeNull();
  const server = await startFakeKaleidoscope();
  const kalbio = new KalbioProcess(String(python));
  const golden: Record<string, Sent[]> = {};
  for (const parityCase of cases)
    golden[parityCase.name] = (await runKalbio(server, kalbio, parityCase)).traffic;
  kalbio.close();
  await server.close();
  mkdirSync(new URL("golden", import.meta.url), { recursive: true });
  const file = new URL("golden/kalbio-0.7.0.golden.json", import.meta.url);
  writeFileSync(file, `${JSON.stringify(golden, null, 1)}\n`);
});

it("records what kalbio's users can call", { timeout: 60_000 }, () => {
  const script = fileURLToPath(new URL("kalbio/surface.py", import.meta.url));
  writeFileSync(
    new URL("golden/surface.golden.json", import.meta.url),
    execFileSync(String(kalbioPython()), [script]),
  );
});
