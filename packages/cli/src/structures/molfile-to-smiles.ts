import { loadOpenChemLib } from "./load-openchemlib";

/** Why a structure cannot be converted. */
export class StructureError extends Error {
  override readonly name = "StructureError";
}

/**
 * Converts a molfile to SMILES. Throws `StructureError` if it cannot be read, or if the SMILES would be another structure,
 * as for query atoms and R-groups.
 */
export async function molfileToSmiles(molfile: string): Promise<string> {
  const { Molecule } = await loadOpenChemLib();
  const molecule = readOrThrow(
    () => Molecule.fromMolfile(molfile),
    "is not a molfile that OpenChemLib can read",
  );
  if (molecule.getAllAtoms() === 0) throw new StructureError("is a molecule without atoms");
  const smiles = molecule.toIsomericSmiles();
  const again = readOrThrow(() => Molecule.fromSmiles(smiles), "has no equal SMILES");
  if (again.getIDCode() !== molecule.getIDCode())
    throw new StructureError("has no equal SMILES. Send it as a molfile with --molfile-as molfile");
  return smiles;
}

/**
 * Converts SMILES to a molfile with drawn coordinates. The order of the atoms and the drawing depend only on the
 * structure, so a structure that is exported, imported and exported again gives the same molfile. Throws
 * `StructureError` if the SMILES cannot be read.
 */
export async function smilesToMolfile(smiles: string): Promise<string> {
  const { Molecule } = await loadOpenChemLib();
  const code = readOrThrow(
    () => Molecule.fromSmiles(smiles).getIDCode(),
    "is neither a molfile nor SMILES that OpenChemLib can read",
  );
  return Molecule.fromIDCode(code, true).toMolfileV3().replaceAll("\r\n", "\n");
}

function readOrThrow<T>(read: () => T, problem: string): T {
  try {
    return read();
  } catch {
    throw new StructureError(problem);
  }
}
