import { atomsOf } from "./atoms";

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const others = [
  "é",
  "µ",
  "\u0085",
  "\u00a0",
  "\u2028",
  "\u200b",
  "\u0301",
  "\u202e",
  "中",
  "😀",
  "\ud800",
  "\ufffd",
];
const candidates = [...ascii, ...others];

/** Writes a text of about this length. */
export type Write = (length: number) => string;

/**
 * Texts that make backtracking slow, derived from the pattern: a beginning, something repeated, and an end that does
 * not match. Yields functions that write such a text with a given number of repetitions, `length / part.length`.
 */
export function* adversarialInputs(source: string, flags: string): Generator<Write> {
  const { atoms, words } = atomsOf(source);
  const tests = atoms.flatMap((atom) => compiled(`^(?:${atom})$`, flags));
  const letters = representatives(tests);
  const parts = new Set([...letters, ...words]);
  for (const first of letters) for (const second of letters) parts.add(first + second);
  for (const word of words) for (const letter of letters) parts.add(word + letter);
  const starts = ["", ...words.slice(0, 2), ...letters.slice(0, 1)];
  for (const part of parts)
    for (const start of starts)
      for (const end of endsFor(tests))
        yield (length: number) => start + part.repeat(Math.ceil(length / part.length)) + end;
}

function compiled(source: string, flags: string): RegExp[] {
  try {
    return [new RegExp(source, flags.replace(/[gy]/g, ""))];
  } catch {
    return []; // A part that is not a valid expression on its own.
  }
}

/** One character for each set of atoms that match the same ones: others behave alike. */
function representatives(tests: RegExp[]): string[] {
  const bySignature = new Map<string, string>();
  for (const letter of candidates) {
    const signature = tests.map((test) => Number(test.test(letter))).join("");
    if (signature.includes("1") && !bySignature.has(signature)) bySignature.set(signature, letter);
  }
  return [...bySignature.values()].slice(0, 10);
}

/** No end, and characters that some atom does not match. */
function endsFor(tests: RegExp[]): string[] {
  const ends = new Set(["", "\u0007"]);
  for (const test of tests) ends.add(candidates.find((letter) => !test.test(letter)) ?? "");
  return [...ends].slice(0, 5);
}
