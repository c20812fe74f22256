import { parseArgs } from "node:util";
import { scenarios } from "../scenarios/index.ts";

const names = scenarios.map(({ name }) => name);

const help = `npm run bench                          every scenario: Kal beside what people would use instead
npm run bench -- small-gets list-1k    these
npm run bench -- --rounds 3            as many rounds, instead of each scenario's own number
npm run bench -- --tiny                as small as can be: shows that everything runs, and measures nothing
npm run bench -- --json                for programs

Scenarios: ${names.join(", ")}`;

/** What to run. Without names, all scenarios. */
export interface BenchArguments {
  names: string[];
  rounds?: number | undefined;
  tiny?: boolean | undefined;
  json?: boolean | undefined;
}

/** Reads what is typed after `npm run bench`. Prints help or what is wrong and returns `null` if nothing is to run. */
export function readBench(args: string[]): BenchArguments | null {
  let read: ReturnType<typeof parse>;
  try {
    read = parse(args);
  } catch (error) {
    // What follows the first sentence is advice for other programs.
    return refuse(`${String((error as Error).message).split(". ")[0]}. --help lists the options.`);
  }
  const { values, positionals } = read;
  if (values.help) {
    console.log(help);
    return null;
  }
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown !== undefined)
    return refuse(`There is no scenario "${unknown}". Scenarios: ${names.join(", ")}`);
  const { rounds: text, tiny, json } = values;
  const rounds = text === undefined ? undefined : Number(text);
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))
    return refuse(`--rounds takes a whole number of at least 1, not "${text}".`);
  return { names: positionals, rounds, tiny, json };
}

const parse = (args: string[]) =>
  parseArgs({
    args,
    options: {
      rounds: { type: "string" },
      tiny: { type: "boolean" },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
    allowPositionals: true,
  });

function refuse(message: string): null {
  console.error(message);
  process.exitCode = 2;
  return null;
}
