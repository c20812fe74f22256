import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cases } from "./cases/index";

/** What kalbio's users can call, class by class: methods as `name()`, properties as `name`. */
const surface: Record<string, string[]> = JSON.parse(
  readFileSync(new URL("golden/surface.golden.json", import.meta.url), "utf8"),
);

/** What no case calls, and why. */
const EXEMPT: Record<string, string> = {};

const python = cases.map(({ kalbio }) => kalbio).join("\n");

/**
 * Calls look like `.name(`, properties like `.name` with nothing of a call behind, functions like `name(`. In the
 * cases `c` is the client: what follows it is the client's own, or a service.
 */
function isExercised(owner: string, member: string): boolean {
  const name = member.replace("()", "");
  if (owner === "functions") return new RegExp(`(?<![.\\w])${name}\\(`).test(python);
  const holder = owner === "KaleidoscopeClient" ? "\\bc\\." : "(?<!\\bc)\\.";
  return new RegExp(`${holder}${name}${member.endsWith("()") ? "\\(" : "\\b(?!\\()"}`).test(python);
}

describe("every method of kalbio is compared in at least one case", () => {
  const all = Object.entries(surface).flatMap(([owner, members]) =>
    members.map((member) => `${owner}.${member}`),
  );

  it.each(all.filter((member) => !EXEMPT[member]))("%s", (member) => {
    const [owner = "", name = ""] = member.split(".");
    expect(isExercised(owner, name)).toBe(true);
  });

  it("exemptions name members that exist and are not compared", () => {
    for (const [member] of Object.entries(EXEMPT)) {
      const [owner = "", name = ""] = member.split(".");
      expect(all).toContain(member);
      expect(isExercised(owner, name)).toBe(false);
    }
  });
});
