import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { renderBar } from "./render-bar";

const details = ["  45%", "1.2 MB of 2.7 MB", "2.1 MB/s", "7 s left"];
const line = (columns: number, label = "plate-1.csv") =>
  renderBar({ label, fraction: 0.45, details }, columns);

describe("renderBar", () => {
  it("shows all details on a wide terminal", () => {
    expect(line(120)).toMatch(
      /^plate-1\.csv +\[=+ +\] {4}45% {2}1\.2 MB of 2\.7 MB {2}2\.1 MB\/s {2}7 s left$/,
    );
  });

  it("drops the rate first, then the bar, then the amounts", () => {
    expect(line(80)).toMatch(/\[=+ +\].*2\.7 MB/);
    expect(line(40)).toMatch(/^plate-1\.csv +45% {2}1\.2 MB of 2\.7 MB$/);
    expect(line(24)).toMatch(/45%$/);
  });

  it.each([...Array(150).keys()].slice(1))("never wraps at %i columns", (columns) => {
    expect(stringWidth(line(columns, "プレート 1 の測定値、二回目の実験の結果.csv"))).toBeLessThanOrEqual(
      Math.max(1, columns - 1),
    );
  });

  it("draws an empty bar at first and a full one at the end", () => {
    expect(renderBar({ label: "a", fraction: 0, details: [] }, 60)).toMatch(/\[ +\]$/);
    expect(renderBar({ label: "a", fraction: 1, details: [] }, 60)).toMatch(/\[=+\]$/);
    expect(renderBar({ label: "a", fraction: null, details: [] }, 60)).toMatch(/\[ +\]$/);
  });
});
