import { describe, expect, it } from "vitest";
import { plainLines, plainText } from "./plain-text";

describe("text on a terminal", () => {
  it.each([
    ["a\u001b[31mred\u001b[0m", "ared"],
    ["a\u001b[2J\u001b[1;1Hb", "ab"],
    ["a\u009b2Jb", "ab"],
    ["a\u001b]0;title\u0007b", "ab"],
    ["a\u001b]8;;https://evil.test\u001b\\link\u001b]8;;\u001b\\b", "alinkb"],
    ["a\u009d52;c;cm0=\u009cb", "ab"],
    ["a\u001bPq\u001b\\b", "ab"],
    ["a\u001bcb", "ab"],
    ["a\u001b(0b", "ab"],
    ["over\rwritten", "over written"],
    ["a\bb\u007fc\u0000d", "a b c d"],
    ["a\u0085b\u0090c", "a b c"],
    ["invoice\u202egpj.exe", "invoice gpj.exe"],
    ["a\u2066b\u2069c\u2028d", "a b c d"],
    ["a\tb\nc\r\nd", "a b c d"],
    ["unfinished \u001b]0;title", "unfinished 0;title"],
    ["µM, ≥ 5, プレート 👩‍🔬", "µM, ≥ 5, プレート 👩‍🔬"],
  ])("shows %j as %j", (text, shown) => {
    expect(plainText(text)).toBe(shown);
  });

  it("keeps lines and tabs where it is to", () => {
    expect(plainLines("a,b\r\n\u001b[2Jc\td\n\re")).toBe("a,b\nc\td\n e");
  });

  it.each([
    "\u001b[",
    "\u001b]",
    "\u009d",
    "\u001b[;",
    "\u001b",
    "\u009b0",
    "\u001b]a;",
    "\u001bP\u0007",
    "\u001b ",
  ])("takes time in proportion to the length of %j repeated", (piece) => {
    const long = piece.repeat(400_000);
    const plain = "x".repeat(long.length);
    const time = (text: string) => {
      const start = performance.now();
      plainText(text);
      return performance.now() - start;
    };
    time(plain);
    expect(time(long)).toBeLessThan(200 * time(plain) + 1_000);
  });
});
