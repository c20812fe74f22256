import { describe, expect, it } from "vitest";
import { InvalidValueError } from "../errors/index";
import type { JsonValue } from "../util/json";
import { parseQuantity } from "./parse-quantity";

describe("parseQuantity", () => {
  it.each([
    ["41", 41, null],
    ["-0.5", -0.5, null],
    ["+5", 5, null],
    [".5", 0.5, null],
    ["5.", 5, null],
    ["1.50E-3", 0.0015, null],
    ["-1.e+2", -100, null],
    ["0", 0, null],
    ["0.0e-400", 0, null],
    ["1.000", 1, null],
    [">200", 200, ">"],
    ["<0.1", 0.1, "<"],
    [">= 10", 10, ">="],
    ["<=1e3", 1000, "<="],
    ["~5", 5, "~"],
    ["=5", 5, null],
    [">-3", -3, ">"],
    ["≥5", 5, ">="],
    ["⩾5", 5, ">="],
    ["≤\u20095", 5, "<="],
    ["≈5", 5, "~"],
    ["＞5", 5, ">"],
    ["＜＝5", 5, "<="],
    ["−5", -5, null],
    ["1e−3", 0.001, null],
    ["≤−1.5e−3", -0.0015, "<="],
    [" 5\n", 5, null],
    ["\u00a05\u202f", 5, null],
    ["\u2009>\u2009\u00a05\u200b\ufeff", 5, ">"],
  ])("reads %j", (text, value, qualifier) => {
    expect(parseQuantity(text)).toEqual({ value, qualifier, text });
  });

  it.each([0, 12.5, -1e-7, 1e21, Number.MAX_VALUE])("accepts the JSON number %d", (value) => {
    expect(parseQuantity(value)).toEqual({ value, qualifier: null, text: String(value) });
  });

  it.each([null, undefined, "", " ", "\u00a0\u2009\u202f\u200b\ufeff\t\n"])(
    "returns null for the missing content %j",
    (content) => expect(parseQuantity(content)).toBeNull(),
  );

  const comma = /may separate decimals or thousands/;
  const other = /Expected a number such as 41/;
  it.each<[JsonValue, RegExp]>([
    ["1,5", comma],
    ["1,234", comma],
    ["1.234,5", comma],
    ["1 000", comma],
    ["1\u2009000", comma],
    ["1'000", comma],
    ["1_000", comma],
    ["5\u200b6", comma],
    ["5%", other],
    ["12 nM", other],
    ["5 ± 1", other],
    ["1-5", other],
    ["1.2.3", other],
    ["1.5×10⁻³", other],
    ["10⁵", other],
    ["٥", other],
    ["n.d.", other],
    ["-", other],
    ["–5", other],
    ["- 5", other],
    [">", other],
    [">>5", other],
    ["=>5", other],
    ["><5", other],
    ["5>", other],
    [".", other],
    ["1e", other],
    ["e5", other],
    ["0x1F", other],
    ["0b1", other],
    ["1n", other],
    ["Infinity", other],
    ["-Infinity", other],
    ["NaN", other],
    ["null", other],
    ["5\n6", comma],
    ["1e400", /too large/],
    ["5".repeat(400), /too large/],
    ["1e-400", /make it 0/],
    ["<-0.1e-400", /make it 0/],
    [true, /Only text and JSON numbers/],
    [["5"], /Only text and JSON numbers/],
    [{ value: 5 }, /Only text and JSON numbers/],
  ])("rejects %j", (content, reason) => {
    expect(() => parseQuantity(content)).toThrow(reason);
    expect(() => parseQuantity(content)).toThrow(InvalidValueError);
    expect(parseQuantity(content, { onInvalid: "null" })).toBeNull();
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("rejects the number %d", (content) => {
    expect(() => parseQuantity(content)).toThrow(InvalidValueError);
  });

  it("shows the content in the error, shortened, and keeps it whole", () => {
    const content = `about ${"x".repeat(5_000)}`;
    const error = (() => {
      try {
        return parseQuantity(content);
      } catch (thrown) {
        return thrown;
      }
    })();
    if (!InvalidValueError.is(error)) throw new Error("expected an InvalidValueError");
    expect(error).toMatchObject({ content, expected: "number" });
    expect(error.message).toMatch(/^Cannot read "about x+\.\.\. as a number\. Expected/);
    expect(error.message.length).toBeLessThan(250);
  });

  it.each([" ", "\u200b", "5", ".", ">", "e", "-", ", ", "5,", "1e"])(
    "accepts or rejects many repetitions of %j",
    (piece) => {
      const text = piece.repeat(200_000);
      expect(parseQuantity(`1${text}x`, { onInvalid: "null" })).toBeNull();
    },
  );
});
