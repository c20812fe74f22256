import { describe, expect, it } from "vitest";
import { StreamSanitizer, sanitizeLine, sanitizeLines } from "./sanitize";

describe("sanitizing text for a terminal", () => {
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
  ])("turns %j into %j", (text, shown) => {
    expect(sanitizeLine(text)).toBe(shown);
  });

  it("keeps line breaks and tabs in sanitizeLines", () => {
    expect(sanitizeLines("a,b\r\n\u001b[2Jc\td\n\re")).toBe("a,b\nc\td\n e");
  });

  it.each([
    ["\u001b]0;\nB\n\u0007", "0;\nB\n "],
    ["1,\u001bPq\r\n2,B\r\n3,\u001b\\C", "1,q\n2,B\n3,C"],
    ["1,\u009d0;\r2,B\r3,\u009c", "1, 0; 2,B 3, "],
    ["1,\u001b]0;t\u0007a\n2,B", "1,a\n2,B"],
  ])("keeps the lines inside an unfinished sequence in %j", (text, shown) => {
    expect(sanitizeLines(text)).toBe(shown);
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
  ])("takes linear time for repeated %j", (piece) => {
    const long = piece.repeat(400_000);
    const plain = "x".repeat(long.length);
    const time = (text: string) => {
      const start = performance.now();
      sanitizeLine(text);
      return performance.now() - start;
    };
    time(plain);
    expect(time(long)).toBeLessThan(200 * time(plain) + 1_000);
  });
});

function sanitizeStream(text: string, chunkLength: number): string {
  const bytes = new TextEncoder().encode(text);
  const sanitizer = new StreamSanitizer();
  let result = "";
  for (let at = 0; at < bytes.length; at += chunkLength)
    result += sanitizer.push(bytes.subarray(at, at + chunkLength));
  return result + sanitizer.end();
}

describe("StreamSanitizer", () => {
  it.each([1, 2, 3, 7, 1000])("removes escape sequences from chunks of %i bytes", (chunkLength) => {
    const text = "id,name\r\n1,\u001b[31mµM\u001b[0m\r\n2,\u001b]0;t\u0007プレ\u202e\n3,\u009b2Jx\ty";
    expect(sanitizeStream(text, chunkLength)).toBe("id,name\n1,µM\n2,プレ \n3,x\ty");
  });

  it("returns a very long line before it is complete", () => {
    const sanitizer = new StreamSanitizer();
    expect(sanitizer.push(new TextEncoder().encode("x".repeat(100_000)))).toHaveLength(100_000);
    expect(sanitizer.end()).toBe("");
  });
});
