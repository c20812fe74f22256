import { relative, sep } from "node:path";
import { findFiles } from "./walk.mjs";

/** Test files in the repository that no step ran: a suite nobody wired up would otherwise pass by never running. */
export function unclaimed(root, outcomes) {
  const ran = new Set(outcomes.flatMap((outcome) => outcome.files).map((file) => relative(root, file)));
  return findFiles(root, /\.(test|spec|test-d)\.[cm]?[jt]sx?$/)
    .map((file) => relative(root, file))
    .filter((file) => !ran.has(file))
    .map((file) => file.split(sep).join("/"));
}
