import { describe, expect, it } from "vitest";
import { named, visibleName } from "./names";

const MICRO = "IC50 (\u00b5M)";
const MU = "IC50 (\u03bcM)";
const among = (...names: string[]) => ({
  items: names.map((name, index) => ({ id: `id-${index}`, name })),
  nameOf: ({ name }: { name: string }) => name,
  idOf: ({ id }: { id: string }) => id,
  noun: "field",
});

describe("looking up a name", () => {
  it.each([
    [MICRO, MU],
    ["Me\u0301thode", "M\u00e9thode"],
    ["Temperature (\u212b)", "Temperature (\u00c5)"],
    ["Area (cm\u00b2)", "Area (cm2)"],
    ["Dose\u00a0(mg)", "Dose (mg)"],
    ["Do\u00adse\u200b (mg)", "Dose (mg)"],
    ["\uff29\uff24", "ID"],
  ])("finds %j, which looks like %j", (wanted, existing) => {
    expect(named(among("Other", existing), wanted)?.name).toBe(existing);
    expect(named(among("Other", wanted), existing)?.name).toBe(wanted);
  });

  it("prefers the exact spelling, and an id to any name", () => {
    expect(named(among(MICRO, MU), MU)?.id).toBe("id-1");
    expect(named(among("id-1", "x"), "id-1")?.name).toBe("x");
  });

  it("names both spellings and their ids if several look the same", () => {
    const wanted = "IC50 (\u00b5M) ";
    expect(() => named(among(MICRO, MU), wanted)).toThrow(/U\+00B5\), id id-0; .*U\+03BC\), id id-1/);
  });

  it("throws if several have exactly the name", () => {
    expect(() => named(among("MW", "MW"), "MW")).toThrow("id-0, id-1");
  });

  it.each(["ic50 (\u00b5M)", "IC50 (uM)", "IC50 (mM)", ""])("does not take %j for another name", (wanted) => {
    expect(named(among(MICRO, "Name"), wanted)).toBeNull();
  });

  it("takes time in proportion to the name's length", () => {
    expect(visibleName(`${" \u00ad".repeat(500_000)}x`)).toBe("x");
  });
});
