import { describe, expect, it } from "vitest";
import { type Pick, randomFrom } from "../../test/random-from";
import { parseQuantity } from "./parse-quantity";

const QUALIFIERS = ["", ">", "<", ">=", "<=", "~"];
const SPELLINGS: { [qualifier: string]: readonly string[] } = {
  "": ["", "="],
  ">": [">", "＞"],
  "<": ["<", "＜"],
  ">=": [">=", "≥", "⩾"],
  "<=": ["<=", "≤", "⩽"],
  "~": ["~", "≈"],
};
const SPACES = ["", " ", "\u00a0", "\u2009", "\u202f", "\t", "\u200b"];

/** Reads a text character by character, as a person would, and without a regular expression. */
function naiveNumber(text: string): number | null {
  let at = 0;
  const take = (allowed: string) => {
    const from = at;
    while (at < text.length && allowed.includes(text.charAt(at))) at += 1;
    return at - from;
  };
  if ("+-".includes(text.charAt(0)) && text !== "") at = 1;
  const digits = "0123456789";
  const whole = take(digits);
  const point = text.charAt(at) === ".";
  if (point) at += 1;
  const decimals = point ? take(digits) : 0;
  if (whole + decimals === 0) return null;
  if (at < text.length) {
    if (!"eE".includes(text.charAt(at))) return null;
    at += 1;
    if (at < text.length && "+-".includes(text.charAt(at))) at += 1;
    if (take(digits) === 0) return null;
  }
  return at === text.length ? Number(text) : null;
}

const isUnderflow = (text: string, value: number) => value === 0 && /[1-9]/.test(text.split(/e/i)[0] ?? "");

const DIGITS = [..."0123456789"];
const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
const digits = (pick: Pick) => times(pick([1, 2, 3, 6]), () => pick(DIGITS)).join("");

describe("parseQuantity, with random content", () => {
  it("reads every spelling of a number", () => {
    const pick = randomFrom(1);
    times(3_000, () => {
      const qualifier = pick(QUALIFIERS);
      const mantissa = `${pick(["", "-", "+"])}${pick([digits(pick), `${digits(pick)}.${digits(pick)}`, `.${digits(pick)}`, `${digits(pick)}.`])}`;
      const exponent = pick(["", "", `e${pick(DIGITS)}`, `E+${pick(DIGITS)}`, `e-${pick(DIGITS)}`]);
      const number = mantissa + exponent;
      const shown = pick([number, number.replaceAll("-", "−")]);
      const text = [pick(SPACES), pick(SPELLINGS[qualifier] ?? []), pick(SPACES), shown, pick(SPACES)].join(
        "",
      );
      expect(parseQuantity(text), JSON.stringify(text)).toEqual({
        value: Number(number),
        qualifier: qualifier || null,
        text,
      });
    });
  });

  it("agrees with a naive reader on random characters", () => {
    const pick = randomFrom(2);
    const found = times(30_000, () => {
      const text = times(pick([1, 2, 3, 4, 5, 6]), () => pick([..."0123456789.eE+-,_ x"])).join("");
      const naive = naiveNumber(text.trim());
      const isRepresentable = naive !== null && Number.isFinite(naive) && !isUnderflow(text, naive);
      const quantity = parseQuantity(text, { onInvalid: "null" });
      expect(quantity?.value ?? null, JSON.stringify(text)).toBe(isRepresentable ? naive : null);
      return quantity;
    });
    expect(found.filter((quantity) => quantity !== null).length).toBeGreaterThan(1_000);
  });

  it("returns every finite number from its text and from JSON", () => {
    const pick = randomFrom(3);
    times(3_000, () => {
      const value =
        Number(`${pick(["", "-"])}${digits(pick)}.${digits(pick)}e${pick([-300, -20, -3, 0, 7, 30, 299])}`) ||
        0;
      expect(parseQuantity(String(value))?.value).toBe(value);
      expect(parseQuantity(JSON.parse(JSON.stringify(value)))?.value).toBe(value);
    });
  });
});
