import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { downloadSummary, quoteCommand } from "./download-report";

it("counts the downloaded files and names the folder", () => {
  expect(downloadSummary(1, 2, "data")).toBe("1 of 2 files is in data.");
  expect(downloadSummary(2, 3, "data")).toBe("2 of 3 files are in data.");
  expect(downloadSummary(0, 1, "data")).toBe("The file was not downloaded.");
  expect(downloadSummary(0, 3, ".")).toBe("None of 3 files were downloaded.");
});

it("shows the absolute path of a folder that is written in dots", () => {
  expect(downloadSummary(1, 2, ".")).toBe(`1 of 2 files is in ${process.cwd()}.`);
});

it("quotes a command so that a shell reads the same arguments", () => {
  const args = ["files", "download", "--activity", "It's 5 > 3 $HOME `x`", "-o", "a b", "", "ü"];
  const line = quoteCommand(args).replace(/^kal/, "printf '%s\\0'");
  expect(execFileSync("sh", ["-c", line]).toString().split("\0").slice(0, -1)).toEqual(args);
});
