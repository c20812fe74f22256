import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { commandLine } from "./command-line";

it("gives a command that a shell reads as it was typed", () => {
  const args = ["files", "download", "--activity", "It's 5 > 3 $HOME `x`", "-o", "a b", "", "ü"];
  const line = commandLine(args).replace(/^kal/, "printf '%s\\0'");
  expect(execFileSync("sh", ["-c", line]).toString().split("\0").slice(0, -1)).toEqual(args);
});
