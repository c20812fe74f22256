type Part = [smiles: string, weight: number];
type Core = [series: string, smiles: string, weight: number];

/** Acids and halides, ending at the atom that binds the core's nitrogen. Weights are of the part alone. */
const ENDS: readonly Part[] = [
  ["CC(=O)", 43.04],
  ["CCC(=O)", 57.07],
  ["CC(C)C(=O)", 71.1],
  ["CC(C)(C)C(=O)", 85.13],
  ["C1CC1C(=O)", 69.08],
  ["C1CCC1C(=O)", 83.11],
  ["c1ccccc1C(=O)", 105.12],
  ["Fc1ccc(cc1)C(=O)", 123.11],
  ["Clc1ccc(cc1)C(=O)", 139.56],
  ["COc1ccc(cc1)C(=O)", 135.14],
  ["N#Cc1ccc(cc1)C(=O)", 130.13],
  ["c1ccncc1C(=O)", 106.1],
  ["c1ccoc1C(=O)", 95.08],
  ["c1ccsc1C(=O)", 111.14],
  ["CS(=O)(=O)", 79.1],
  ["c1ccccc1S(=O)(=O)", 141.17],
  ["Cc1ccc(cc1)S(=O)(=O)", 155.2],
  ["c1ccccc1C", 91.13],
  ["Fc1ccc(cc1)C", 109.12],
  ["C1CCOCC1C", 99.15],
  ["CN(C)C(=O)", 72.09],
  ["C1CCN(CC1)C(=O)", 112.15],
  ["O1CCN(CC1)C(=O)", 114.12],
  ["FC(F)(F)c1ccc(cc1)C(=O)", 173.11],
  ["COCC(=O)", 73.07],
];

/** Cores, from the nitrogen that binds the first part to the atom that binds the second. */
const CORES: readonly Core[] = [
  ["Anilides", "Nc1ccc(cc1)", 91.11],
  ["Anilides", "Nc1cccc(c1)", 91.11],
  ["Pyridines", "Nc1ccc(nc1)", 92.1],
  ["Piperazines", "N1CCN(CC1)", 84.12],
  ["Piperidines", "N1CCC(CC1)", 83.13],
  ["Benzylamines", "NCc1ccc(cc1)", 105.14],
  ["Thiazoles", "Nc1nc(cs1)", 98.13],
  ["Indolines", "N1CCc2cc(ccc12)", 117.15],
  ["Cyclohexanes", "NC1CCC(CC1)", 97.16],
  ["Phenethylamines", "NCCc1ccc(cc1)", 119.17],
  ["Benzothiazoles", "Nc1ccc2nc(sc2c1)", 148.19],
  ["Azetidines", "N1CC(C1)", 55.08],
  ["Pyrimidines", "Nc1cnc(nc1)", 93.09],
  ["Pyrrolidines", "N1CCC(C1)", 69.11],
  ["Anilides", "Nc1ccc(c(F)c1)", 109.1],
  ["Anilides", "Nc1ccc(c(C)c1)", 105.14],
  ["Anilides", "Nc1ccc(c(OC)c1)", 121.14],
  ["Anilides", "N(C)c1ccc(cc1)", 105.14],
  ["Thiophenes", "Nc1ccc(s1)", 97.14],
  ["Piperidines", "NCC1CCN(CC1)", 112.18],
];

const SUBSTITUENTS: readonly Part[] = [
  ["C(=O)NC", 58.06],
  ["C(=O)N", 44.03],
  ["C(=O)N(C)C", 72.09],
  ["C(=O)N1CCOCC1", 114.12],
  ["C(=O)NC1CC1", 84.1],
  ["S(=O)(=O)N", 80.09],
  ["S(=O)(=O)C", 79.1],
  ["CC#N", 40.04],
  ["CCO", 45.06],
  ["CCOC", 59.09],
  ["C(=O)OC", 59.04],
  ["Cc1ccccc1", 91.13],
  ["c1ccncc1", 78.09],
  ["c1ccccc1", 77.11],
  ["c1ccc(F)cc1", 95.1],
  ["CC(F)(F)F", 83.03],
  ["C(=O)C", 43.04],
  ["CC1CC1", 55.1],
  ["CCN1CCOCC1", 114.17],
  ["c1cnn(C)c1", 81.1],
  ["c1ncccn1", 79.08],
  ["C", 15.03],
  ["C(C)C", 43.09],
  ["CCN(C)C", 72.13],
  ["c1nnc(C)o1", 83.07],
];

const COMBINATIONS = ENDS.length * CORES.length * SUBSTITUENTS.length;
/** Coprime with the number of combinations, so that this step visits each once and neighbors differ. */
const STEP = 7919;

export interface Structure {
  smiles: string;
  weight: string;
  series: string;
}

/** Returns the n-th of the 12,500 combinations of the parts. After the last, they repeat. */
export function structure(n: number): Structure {
  const at = (n * STEP) % COMBINATIONS;
  const [end, endWeight] = pick(ENDS, at);
  const [series, core, coreWeight] = pick(CORES, Math.floor(at / ENDS.length));
  const [substituent, weight] = pick(SUBSTITUENTS, Math.floor(at / (ENDS.length * CORES.length)));
  return {
    smiles: end + core + substituent,
    weight: (endWeight + coreWeight + weight).toFixed(2),
    series,
  };
}

function pick<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length] as Item;
}
