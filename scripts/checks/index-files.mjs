import { basename } from "node:path";
import ts from "typescript";
import { foldersIn, sources } from "./lib/files.mjs";
import { lineOf, parse, problem } from "./lib/parse.mjs";

export const title = "an index.ts only re-exports: it is a table of contents";

export function check(root) {
  return foldersIn(root, "packages")
    .flatMap((name) => sources(root, `packages/${name}/src`))
    .filter((path) => basename(path) === "index.ts")
    .flatMap((path) =>
      parse(root, path)
        .statements.filter((statement) => !isReExport(statement))
        .slice(0, 1) // The first says it all.
        .map((statement) =>
          problem(
            path,
            lineOf(statement),
            "does more than re-export: move this to a file named after what it does",
          ),
        ),
    );
}

/** `export ... from`, and the `export {}` of a package that is still empty. */
const isReExport = (statement) =>
  ts.isExportDeclaration(statement) &&
  (statement.moduleSpecifier !== undefined || statement.exportClause?.elements?.length === 0);
