import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { barLine } from "./bar-line";

const facts = ["  45%", "1.2 MB of 2.7 MB", "2.1 MB/s", "7 s left"];
const line = (columns: number, label = "plate-1.csv") => barLine({ label, fraction: 0.45, facts }, columns);

describe("a line of progress", () => {
  it("has all there is to say on a wide terminal", () => {
    expect(line(120)).toMatch(
      /^plate-1\.csv +\[=+ +\] {4}45% {2}1\.2 MB of 2\.7 MB {2}2\.1 MB\/s {2}7 s left$/,
    );
  });

  it("gives up the rate for the bar, then the bar for the amounts", () => {
    expect(line(80)).toMatch(/\[=+ +\].*2\.7 MB/);
    expect(line(40)).toMatch(/^plate-1\.csv +45% {2}1\.2 MB of 2\.7 MB$/);
    expect(line(24)).toMatch(/45%$/);
  });

  it.each([...Array(150).keys()].slice(1))("never wraps at %i columns, whatever the name", (columns) => {
    expect(stringWidth(line(columns, "プレート 1 の測定値、二回目の実験の結果.csv"))).toBeLessThanOrEqual(
      Math.max(1, columns - 1),
    );
  });

  it("is empty at first and full at the end", () => {
    expect(barLine({ label: "a", fraction: 0, facts: [] }, 60)).toMatch(/\[ +\]$/);
    expect(barLine({ label: "a", fraction: 1, facts: [] }, 60)).toMatch(/\[=+\]$/);
    expect(barLine({ label: "a", fraction: null, facts: [] }, 60)).toMatch(/\[ +\]$/);
  });
});
