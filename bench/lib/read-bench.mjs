import { scenarios } from "../scenarios/index.mjs";
import { readArguments, refuse } from "./read-arguments.mjs";

const help = `npm run bench                          every scenario: Kal beside what people would use instead
npm run bench -- small-gets list-1k    these
npm run bench -- --rounds 3            as many rounds, instead of each scenario's own number
npm run bench -- --tiny                as small as can be: shows that everything runs, and measures nothing
npm run bench -- --json                for programs

Scenarios: ${scenarios.map(({ name }) => name).join(", ")}`;

/** What is typed after `npm run bench`; `null` where nothing is to run. */
export function readBench(args) {
  const asked = readArguments(args, {
    help,
    options: { rounds: { type: "string" }, tiny: { type: "boolean" }, json: { type: "boolean" } },
    noun: "scenario",
    known: scenarios.map(({ name }) => name),
  });
  if (asked?.rounds === undefined) return asked;
  const rounds = Number(asked.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    return refuse(`--rounds takes a whole number of at least 1, not "${asked.rounds}".`);
  return { ...asked, rounds };
}
