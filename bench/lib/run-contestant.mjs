#!/usr/bin/env node
// One contestant in one round, in a process of its own: node run-contestant.mjs '{"drive":...,"contestant":...,"task":...}'.
// Prints what it measured.
import { peakBytes } from "./measure.mjs";

const { drive: name, contestant, task } = JSON.parse(process.argv[2]);
const [{ drive }, { connect }] = await Promise.all([
  import(`../drives/${name}.mjs`),
  import(`../contestants/${contestant}.mjs`),
]);
const client = await connect(task);
const result = await drive(client, { ...task, connect: () => connect(task) });
await client.close();
console.log(JSON.stringify({ peakBytes: peakBytes(), ...result }));
