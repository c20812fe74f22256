import { describe, expect, it } from "vitest";
import { TerminalText } from "./terminal-text";

function shown(text: string, pieceLength: number): string {
  const bytes = new TextEncoder().encode(text);
  const terminal = new TerminalText();
  let out = "";
  for (let at = 0; at < bytes.length; at += pieceLength)
    out += terminal.push(bytes.subarray(at, at + pieceLength));
  return out + terminal.end();
}

describe("bytes on their way to a terminal", () => {
  it.each([1, 2, 3, 7, 1000])("lose what controls it, in pieces of %i bytes", (pieceLength) => {
    const text = "id,name\r\n1,\u001b[31mµM\u001b[0m\r\n2,\u001b]0;t\u0007プレ\u202e\n3,\u009b2Jx\ty";
    expect(shown(text, pieceLength)).toBe("id,name\n1,µM\n2,プレ \n3,x\ty");
  });

  it("show a line without end before it is complete", () => {
    const terminal = new TerminalText();
    expect(terminal.push(new TextEncoder().encode("x".repeat(100_000)))).toHaveLength(100_000);
    expect(terminal.end()).toBe("");
  });
});
