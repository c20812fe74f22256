import { parseArgs } from "node:util";

/**
 * What is typed after a command: the values of its options, and `names`. `null` where that is all, because help was asked
 * for or something does not fit, which is said then. `known` are the names there are, each of a `noun`.
 */
export function readArguments(args, { help, options = {}, noun, known = [] }) {
  const wanted = { ...options, help: { type: "boolean", short: "h" } };
  let read;
  try {
    read = parseArgs({ args, options: wanted, allowPositionals: known.length > 0 });
  } catch (error) {
    // What follows the first sentence is advice for other programs.
    return refuse(`${error.message.split(". ")[0]}. --help says what there is.`);
  }
  const { values, positionals } = read;
  if (values.help) return say(help);
  const unknown = positionals.find((name) => !known.includes(name));
  return unknown === undefined ? { ...values, names: positionals } : refuse(noSuch(noun, unknown, known));
}

/** Says what is wrong with the arguments, in a line. */
export function refuse(message) {
  console.error(message);
  process.exitCode = 2;
  return null;
}

/** With the names there are. */
export const noSuch = (noun, name, known) =>
  `There is no ${noun} "${name}". ${noun.replace(/^./, (first) => first.toUpperCase())}s: ${known.join(", ")}`;

function say(help) {
  console.log(help);
  return null;
}
