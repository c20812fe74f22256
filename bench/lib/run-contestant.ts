#!/usr/bin/env node
// One contestant in one round, in a process of its own: node run-contestant.js '{"drive":...,"contestant":...,"task":...}'.
// Prints what it measured.
import { peakBytes } from "./measure.ts";

const { drive: name, contestant, task } = JSON.parse(process.argv[2] ?? "");
const [{ drive }, { connect }] = await Promise.all([
  import(`../drives/${name}.ts`),
  import(`../contestants/${contestant}.ts`),
]);
const client = await connect(task);
const result = await drive(client, { ...task, connect: () => connect(task) });
await client.close();
console.log(JSON.stringify({ peakBytes: peakBytes(), ...result }));
