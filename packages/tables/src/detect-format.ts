import type { TableFormat } from "./read-options";

const MOLECULE_LINES = /^(?:[^\r\n]*(?:\r\n|\r|\n)){3}[^\r\n]*V[23]000[ \t]*(?:\r|\n|$)/;
const END_OF_MOLECULE = /^(?:M {2}END|\$\$\$\$)/m;

/** Tells an SDF from a CSV by the name of the file, or else by the start of its text. */
export function detectTextFormat(name: string | undefined, sample: string): TableFormat {
  if (/\.(?:sdf?|mol)$/i.test(name ?? "")) return "sdf";
  if (/\.(?:csv|tsv|tab|txt)$/i.test(name ?? "")) return "csv";
  return MOLECULE_LINES.test(sample) || END_OF_MOLECULE.test(sample) ? "sdf" : "csv";
}
