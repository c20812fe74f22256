import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Problem } from "../problem";
import { findFiles } from "../test/find-files";
import { expressionsIn } from "./expressions";
import { slowInput } from "./growth";

const tests = /\.(test|spec|test-d)\.|\/(test|tests|test-support)\//;

/**
 * Finds regular expressions that take more than linear time: users, servers and files decide how long a text is. Looks
 * at the packages and apps, without their tests.
 */
export async function slowExpressions(root: string): Promise<Problem[]> {
  const files = await findFiles(root, /^\/(packages|apps)\/.*\.[cm]?[jt]sx?$/);
  const known = new Map<string, string | null>();
  const inputFor = (source: string, flags: string) => {
    const written = `/${source}/${flags}`;
    if (!known.has(written)) known.set(written, slowInput(source, flags));
    return known.get(written) ?? null;
  };
  return files
    .filter((path) => !tests.test(`/${path}`))
    .flatMap((path) => {
      const text = readFileSync(join(root, path), "utf8");
      const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      return expressionsIn(file).flatMap(({ line, source, flags }) => {
        const slow = inputFor(source, flags);
        if (slow === null) return [];
        const message = `/${source}/${flags} is too slow on long texts such as ${JSON.stringify(slow)}. Rewrite it`;
        return [{ path, line, message }];
      });
    });
}
