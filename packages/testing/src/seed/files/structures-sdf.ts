interface Batch extends Molecule {
  batch: string;
  formula: string;
  weight: string;
}

const BATCHES: Batch[] = [
  {
    name: "aspirin",
    batch: "CRO-0001",
    formula: "C9H8O4",
    weight: "180.16",
    atoms:
      "C,3.81,-1.29 C,2.70,-0.28 O,3.01,1.19 O,1.27,-0.74 C,0.16,0.26 C,0.47,1.73 C,-0.64,2.73 C,-2.07,2.27 C,-2.38,0.80 C,-1.27,-0.20 C,-1.58,-1.67 O,-0.47,-2.67 O,-3.01,-2.13",
    bonds: "1-2 2-3= 2-4 4-5 5-6= 6-7 7-8= 8-9 9-10= 10-11 11-12= 11-13 10-5",
  },
  {
    name: "paracetamol",
    batch: "CRO-0002",
    formula: "C8H9NO2",
    weight: "151.16",
    atoms:
      "C,-4.23,-0.28 C,-2.78,0.11 O,-2.39,1.56 N,-1.72,-0.95 C,-0.27,-0.56 C,0.79,-1.62 C,2.24,-1.23 C,2.62,0.21 O,4.07,0.60 C,1.56,1.27 C,0.12,0.89",
    bonds: "1-2 2-3= 2-4 4-5 5-6 6-7= 7-8 8-9 8-10= 10-11 11-5=",
  },
  {
    name: "caffeine",
    batch: "CRO-0003",
    formula: "C8H10N4O2",
    weight: "194.19",
    atoms:
      "C,3.38,-1.34 N,2.44,-0.17 C,2.84,1.27 N,1.58,2.10 C,0.41,1.16 C,0.94,-0.24 C,-0.01,-1.40 O,0.52,-2.81 N,-1.49,-1.16 C,-2.44,-2.32 C,-2.02,0.24 O,-3.50,0.48 N,-1.07,1.40 C,-1.60,2.80",
    bonds: "1-2 2-3 3-4= 4-5 5-6= 6-7 7-8= 7-9 9-10 9-11 11-12= 11-13 13-14 6-2 13-5",
  },
  {
    name: "chloroquine",
    batch: "CRO-0004",
    formula: "C18H26ClN3",
    weight: "319.88",
    atoms:
      "C,7.61,1.62 C,6.11,1.73 N,5.27,0.49 C,5.92,-0.86 C,7.41,-0.97 C,3.77,0.60 C,2.93,-0.64 C,1.43,-0.52 C,0.59,-1.76 C,1.24,-3.11 N,-0.91,-1.65 C,-1.56,-0.30 C,-0.72,0.94 C,-1.37,2.29 N,-2.86,2.41 C,-3.71,1.17 C,-5.20,1.28 C,-6.05,0.04 Cl,-7.54,0.15 C,-5.40,-1.31 C,-3.90,-1.42 C,-3.06,-0.18",
    bonds:
      "1-2 2-3 3-4 4-5 3-6 6-7 7-8 8-9 9-10 9-11 11-12 12-13 13-14= 14-15 15-16= 16-17 17-18= 18-19 18-20 20-21= 21-22 22-12= 22-16",
  },
];

const dataItem = (name: string, value: string) => `>  <${name}>\n${value}\n`;

/** Returns batches of real molecules as an SDF file, like a CRO sends for registration. */
export const structuresSdf = (): string =>
  BATCHES.map((batch) =>
    [
      molblock(batch),
      dataItem("Batch", batch.batch),
      dataItem("Formula", batch.formula),
      dataItem("Weight", batch.weight),
      "$$$$\n",
    ].join("\n"),
  ).join("");

/** A molecule with 2D coordinates, in a compact notation. */
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

/** Returns a V2000 molblock, in the fixed columns that cheminformatics tools expect. */
export function molblock({ name, atoms, bonds }: Molecule): string {
  const atomLines = atoms.split(" ").map(atomLine);
  const bondLines = bonds.split(" ").map(bondLine);
  const counts = `${count(atomLines.length)}${count(bondLines.length)}  0  0  0  0  0  0  0  0999 V2000`;
  return [name, "  kal-fake          2D", "", counts, ...atomLines, ...bondLines, "M  END"].join("\n");
}
