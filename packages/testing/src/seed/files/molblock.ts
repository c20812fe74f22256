/** A molecule with 2D coordinates, written densely. */
export interface Molecule {
  name: string;
  /** `C,3.81,-1.29 O,3.01,1.19`: element and x, y in bond lengths. */
  atoms: string;
  /** `1-2 2-3=`: atom numbers from 1; `=` marks a double bond. */
  bonds: string;
}

const coordinate = (value: string | number) => Number(value).toFixed(4).padStart(10);
const count = (value: number | string) => String(value).padStart(3);

function atomLine(atom: string): string {
  const [element = "", x = "0", y = "0"] = atom.split(",");
  return `${coordinate(x)}${coordinate(y)}${coordinate(0)} ${element.padEnd(3)} 0${"  0".repeat(11)}`;
}

function bondLine(bond: string): string {
  const [from = "", to = ""] = bond.replace("=", "").split("-");
  return `${count(from)}${count(to)}${count(bond.endsWith("=") ? 2 : 1)}  0`;
}

/** A V2000 molblock: fixed columns, as every cheminformatics tool reads it. */
export function molblock({ name, atoms, bonds }: Molecule): string {
  const atomLines = atoms.split(" ").map(atomLine);
  const bondLines = bonds.split(" ").map(bondLine);
  const counts = `${count(atomLines.length)}${count(bondLines.length)}  0  0  0  0  0  0  0  0999 V2000`;
  return [name, "  kal-fake          2D", "", counts, ...atomLines, ...bondLines, "M  END"].join("\n");
}
