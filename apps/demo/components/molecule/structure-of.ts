import type { Molecule } from "openchemlib";

/** Molfiles end so; no SMILES has a space followed by a word. */
const MOLFILE = /^M {2}END/m;

/** Throws for what is no structure, also where the library would make an empty one of it. */
export function structureOf(Molecules: typeof Molecule, text: string): Molecule {
  const molecule = MOLFILE.test(text) ? Molecules.fromMolfile(text) : Molecules.fromSmiles(text.trim());
  if (molecule.getAllAtoms() === 0) throw new TypeError("The file contains no structure.");
  return molecule;
}
