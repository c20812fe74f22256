import { Molecule } from "openchemlib";
import { expect, it } from "vitest";
import { COMPOUNDS } from "./compounds";
import { structure } from "./screening-structures";

const weightOf = (smiles: string) => Molecule.fromSmiles(smiles).getMolecularFormula().relativeWeight;

it("has compounds with valid structures and matching molecular weights", () => {
  for (const [name, smiles, weight] of COMPOUNDS)
    expect(Math.abs(weightOf(smiles) - Number(weight)), name).toBeLessThan(0.1);
});

it("has a screening library without the same structure twice", () => {
  const library = Array.from({ length: 12_500 }, (_, n) => structure(n).smiles);
  expect(new Set(library).size).toBe(library.length);
});

it("has a screening library of real structures", () => {
  // Every part is among them, and what holds for the parts holds for all that is made of them.
  for (const { smiles, weight } of Array.from({ length: 400 }, (_, n) => structure(n)))
    expect(Math.abs(weightOf(smiles) - Number(weight)), smiles).toBeLessThan(0.1);
});
