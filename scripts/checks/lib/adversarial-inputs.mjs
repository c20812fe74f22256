import { atomsOf } from "./atoms.mjs";

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

/**
 * Texts that make backtracking slow, derived from the pattern: a beginning, something repeated, and an end that does
 * not match. Yields functions that write such a text with a given number of repetitions, `length / part.length`.
 */
export function* adversarialInputs(source, flags) {
  const { atoms, words } = atomsOf(source);
  const letters = representatives(atoms, flags);
  const parts = new Set([...letters, ...words]);
  for (const first of letters) for (const second of letters) parts.add(first + second);
  for (const word of words) for (const letter of letters) parts.add(word + letter);
  const starts = ["", ...words.slice(0, 2), ...letters.slice(0, 1)];
  const ends = ["", "\u0007"];
  for (const part of parts)
    for (const start of starts)
      for (const end of ends) yield (length) => start + part.repeat(Math.ceil(length / part.length)) + end;
}

/** One character for each set of atoms that match the same ones: others behave alike. */
function representatives(atoms, flags) {
  const tests = atoms.flatMap((atom) => {
    try {
      return [new RegExp(`^(?:${atom})$`, flags.replace(/[gy]/g, ""))];
    } catch {
      return [];
    }
  });
  const bySignature = new Map();
  for (const letter of [...ascii, ...others]) {
    const signature = tests.map((test) => Number(test.test(letter))).join("");
    if (signature.includes("1") && !bySignature.has(signature)) bySignature.set(signature, letter);
  }
  return [...bySignature.values()].slice(0, 10);
}
