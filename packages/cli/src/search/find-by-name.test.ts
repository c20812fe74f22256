import { describe, expect, it } from "vitest";
import { findByName, normalizeName } from "./find-by-name";

const MICRO = "IC50 (\u00b5M)";
const MU = "IC50 (\u03bcM)";
const among = (...names: string[]) => ({
  items: names.map((name, index) => ({ id: `id-${index}`, name })),
  nameOf: ({ name }: { name: string }) => name,
  idOf: ({ id }: { id: string }) => id,
  noun: "field",
});

describe("findByName", () => {
  it.each([
    [MICRO, MU],
    ["Me\u0301thode", "M\u00e9thode"],
    ["Temperature (\u212b)", "Temperature (\u00c5)"],
    ["Dose\u00a0(mg)", "Dose (mg)"],
    ["Do\u00adse\u200b (mg)", "Dose (mg)"],
    ["\uff29\uff24", "ID"],
    ["Re\u034f\u0301", "R\u00e9"],
    ["Re\u200b\u0301", "R\u00e9"],
    ["cm\u00b2 \u00b5M", "cm\u00b2\u200b \u03bcM"],
  ])("finds %j, which looks like %j", (wanted, existing) => {
    expect(findByName(among("Other", existing), wanted)?.name).toBe(existing);
    expect(findByName(among("Other", wanted), existing)?.name).toBe(wanted);
  });

  it("prefers an id, then the exact name", () => {
    expect(findByName(among(MICRO, MU), MU)?.id).toBe("id-1");
    expect(findByName(among("id-1", "x"), "id-1")?.name).toBe("x");
  });

  it("lists spellings and ids if several names look the same", () => {
    const wanted = "IC50 (\u00b5M) ";
    expect(() => findByName(among(MICRO, MU), wanted)).toThrow(/U\+00B5\), id id-0; .*U\+03BC\), id id-1/);
  });

  it("throws if several have exactly the name", () => {
    expect(() => findByName(among("MW", "MW"), "MW")).toThrow("id-0, id-1");
  });

  it.each(["ic50 (\u00b5M)", "IC50 (uM)", "IC50 (mM)", ""])("does not match %j to another name", (wanted) => {
    expect(findByName(among(MICRO, "Name"), wanted)).toBeNull();
  });

  it.each([
    ["R\u00b2", "R2"],
    ["Area (cm\u00b2)", "Area (cm2)"],
    ["10\u2075 cells", "105 cells"],
    ["10\u207b\u2075", "10-5"],
    ["H\u2082O", "H2O"],
    ["CO\u2082", "CO\u00b2"],
    ["x\u207f", "xn"],
    ["K\u1d62", "Ki"],
  ])("does not match %j to %j, which has no such superscript or subscript", (one, other) => {
    expect(findByName(among("Other", other), one)).toBeNull();
    expect(findByName(among("Other", one), other)).toBeNull();
  });

  it("takes linear time for long names", () => {
    expect(normalizeName(`${" \u00ad".repeat(500_000)}x`)).toBe("x");
  });
});
