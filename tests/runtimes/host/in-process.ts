// Runs in Node, Deno and Bun: takes the name of a case as a line, and answers with a line.
import { createInterface } from "node:readline";
import { failureIn, type Places } from "../suite/case";
import { everywhere } from "../suite/everywhere";
import { inNode } from "../suite/in-node";

const { Deno, Bun } = globalThis as { Deno?: { version: { deno: string } }; Bun?: { version: string } };
const version = Deno?.version.deno ?? Bun?.version ?? process.versions.node;

const entries = [...everywhere, ...inNode];
const say = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);

say({ version, names: entries.map(({ name }) => name) });
for await (const line of createInterface({ input: process.stdin })) {
  const { name, places } = JSON.parse(line) as { name: string; places: Places };
  say({ failure: await failureIn(entries, name, places) });
}
