import { readFileSync } from "node:fs";
import { join } from "node:path";
import { problem } from "./lib/parse.mjs";

export const title = "core has no runtime dependency";

const kinds = [
  "dependencies",
  "peerDependencies",
  "optionalDependencies",
  "bundledDependencies",
  "bundleDependencies",
];

export function check(root) {
  const path = "packages/core/package.json";
  const manifest = JSON.parse(readFileSync(join(root, path), "utf8"));
  return kinds.flatMap((kind) => {
    const listed = Array.isArray(manifest[kind]) ? manifest[kind] : Object.keys(manifest[kind] ?? {});
    return listed.map((name) =>
      problem(
        path,
        0,
        `lists ${name} under ${kind}: every user of every runtime would install it. Write it, or pass it in`,
      ),
    );
  });
}
