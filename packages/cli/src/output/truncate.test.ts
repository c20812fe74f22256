import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { truncate } from "./truncate";

describe("truncate", () => {
  it.each([
    ["plate 1", 7, "plate 1"],
    ["plate 12", 7, "plate …"],
    ["プレート", 5, "プレ…"],
    ["👩‍🔬👩‍🔬👩‍🔬", 5, "👩‍🔬👩‍🔬…"],
    ["e\u0301e\u0301e\u0301", 2, "e\u0301…"],
    ["", 3, ""],
  ])("truncates %j to %i columns", (text, width, expected) => {
    expect(truncate(text, width)).toBe(expected);
  });

  it.each(["\u200b", "\u0301", "\u200d", "a\u0301", "👩\u200d"])(
    "bounds the length of repeated %j",
    (piece) => {
      const shown = truncate(piece.repeat(500_000), 40);
      expect(shown.length).toBeLessThanOrEqual(321);
      expect(stringWidth(shown)).toBeLessThanOrEqual(40);
    },
  );
});
