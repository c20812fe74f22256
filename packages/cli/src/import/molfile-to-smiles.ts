/** Why a structure cannot be sent as SMILES. */
export class StructureError extends Error {
  override readonly name = "StructureError";
}

/**
 * Converts a molfile to SMILES. Throws `StructureError` if it cannot be read, or if the SMILES would be another structure,
 * as for query atoms and R-groups.
 */
export async function molfileToSmiles(molfile: string): Promise<string> {
  // OpenChemLib is large, so it is loaded only for structures.
  const { Molecule } = await import("openchemlib");
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

function readOrThrow<T>(read: () => T, problem: string): T {
  try {
    return read();
  } catch {
    throw new StructureError(problem);
  }
}
