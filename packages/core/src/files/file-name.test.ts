import { describe, expect, it } from "vitest";
import { safeFileName } from "./file-name";

const safe = (name: string) => safeFileName(name, "id");
const bytes = (text: string) => new TextEncoder().encode(text).length;

describe("a safe file name", () => {
  it.each([
    ["../../evil.csv", "evil.csv"],
    ["..\\..\\evil.csv", "evil.csv"],
    ["/etc/passwd", "passwd"],
    ["plates/", "plates"],
    ["IC50: run 3?.csv", "IC50_ run 3_.csv"],
    ["µM – Å.csv", "µM – Å.csv"],
  ])("is the last part of a path: %j", (name, expected) => expect(safe(name)).toBe(expected));

  it.each(["", "..", ".", "///", "...", " . . ", "???", "\u0000\u009f", "\u00a0"])(
    "falls back to the id for %j",
    (name) => {
      expect(safe(name)).toBe("id");
      expect(safeFileName(name, "..")).toBe("download");
    },
  );

  it.each([
    [".npmrc", "_.npmrc"],
    [".bashrc", "_.bashrc"],
    ["../.ssh", "_.ssh"],
    [" .env", "_.env"],
    ["-rf", "_-rf"],
    ["--output=x", "_--output=x"],
  ])("neither hides nor looks like an option: %j", (name, expected) => expect(safe(name)).toBe(expected));

  it.each([
    ["a\u0000b\n.csv", "a_b_.csv"],
    ["a\u0085b\u009b31m.csv", "a_b_31m.csv"],
    ["a\u2028b\u2029.csv", "a_b_.csv"],
    ["gpj\u202evsc.exe", "gpj_vsc.exe"],
    ["\u061ca\u200f\u2066b\u2069", "_a__b_"],
    ["a\ud800.csv", "a_.csv"],
    ["🧪.csv", "🧪.csv"],
  ])("has no control characters, direction marks or halves of characters: %j", (name, expected) =>
    expect(safe(name)).toBe(expected),
  );

  it.each(["CON", "con.txt", "Prn", "aux.csv", "NUL .txt", "com1", "COM0", "lpt9.a.b", "com¹", "LPT³.csv"])(
    "is not a device of Windows: %j",
    (name) => expect(safe(name)).toBe(`_${name}`),
  );

  it.each(["CONIN$", "conout$.csv", "CLOCK$"])("is not a device of Windows: %j", (name) =>
    expect(safe(name)).toBe(`_${name}`),
  );

  it.each(["console.csv", "com10.csv", "lpt.csv", "nullable"])("may begin like a device: %j", (name) =>
    expect(safe(name)).toBe(name),
  );

  it.each(["a.", "a. .", "a\u00a0", "a.\u00a0.", "a ...  "])("does not end in dots or spaces: %j", (name) =>
    expect(safe(name)).toBe("a"),
  );

  it.each([
    ["ü".repeat(300), "ü".repeat(120)],
    [`${"ü".repeat(200)}.csv`, `${"ü".repeat(118)}.csv`],
    [`${"🧪".repeat(100)}.csv`, `${"🧪".repeat(59)}.csv`],
    [`.${"a".repeat(300)}.csv`, `_.${"a".repeat(234)}.csv`],
    [`${"a".repeat(239)}. ${"b".repeat(50)}`, "a".repeat(239)],
  ])("has at most 240 bytes and keeps its extension (%#)", (name, expected) => {
    expect(safe(name)).toBe(expected);
    expect(bytes(safe(name))).toBeLessThanOrEqual(240);
  });

  it("is the same when it is made safe again", () => {
    for (const name of [".a", "-", "con ", "a:b", `${"a. ".repeat(200)}`, "_", "x".repeat(400)])
      expect(safe(safe(name))).toBe(safe(name));
  });

  it.each(["a. ", " ", ".", ". a", "/", "\\a", "ü", "🧪", "-", "_", "\u202e", "\ud800"])(
    "takes linear time for a long run of %j",
    (piece) => {
      const startedAt = performance.now();
      safe(piece.repeat(400_000));
      safe(`${piece.repeat(400_000)}.csv`);
      expect(performance.now() - startedAt).toBeLessThan(2_000);
    },
  );
});
