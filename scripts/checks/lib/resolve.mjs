import { existsSync, statSync } from "node:fs";
import { posix } from "node:path";

const endings = ["", ".ts", ".tsx", ".mts", ".mjs", ".js", "/index.ts", "/index.tsx"];

/** The file a relative import means, from the repository's folder; undefined for a package or a missing file. */
export function resolve(root, from, specifier) {
  if (!specifier.startsWith(".")) return undefined;
  const base = posix.join(posix.dirname(from), specifier);
  // TypeScript lets `./a.js` stand for the `./a.ts` it is built from.
  const candidates = [base, base.replace(/\.js$/, "")].flatMap((path) => endings.map((end) => path + end));
  return candidates.find((path) => isFile(posix.join(root, path)));
}

const isFile = (path) => existsSync(path) && statSync(path).isFile();

/** `packages/core` for a file of @kal/core, `apps/demo` for one of the demo. */
export const homeOf = (path) => path.split("/").slice(0, 2).join("/");

/** The package folder that `@kal/core` or `@kal/core/proxy` means; undefined for anybody else's package. */
export function kalPackage(specifier) {
  const match = /^@kal\/([^/]+)/.exec(specifier);
  return match ? `packages/${match[1]}` : undefined;
}
