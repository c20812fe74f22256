import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root";
import { kalMembers } from "./kal-members";
import { parityTable } from "./table";

/** The page of kalbio's methods, as it should be, and what keeps it from being whole. */
export function kalbioMethods() {
  const golden = join(root, "tests/sources/parity/golden/surface.golden.json");
  const surface = JSON.parse(readFileSync(golden, "utf8")) as Record<string, string[]>;
  return { path: "docs/kalbio-methods.md", ...parityTable(surface, kalMembers(root)) };
}
