import assert from "node:assert/strict";
import { test } from "node:test";

/** Abstract, or of no concern to callers: nothing is ever printed as one of these. */
const UNSEEN = ["Entity", "KaleidoscopeError", "MissingError", "PartFile"];

/** Logs and debuggers show a class's own name. The bundler puts `_` before that of a class that names itself inside. */
export function namesItsClasses({ name, texts }) {
  test(`${name} has its classes under their own names`, () => {
    const built = Object.keys(texts).filter((path) => /^dist\/.+\.c?js$/.test(path));
    const renamed = built.flatMap((path) =>
      [...texts[path].matchAll(/\bclass _([A-Z]\w*)/g)].map(([, original]) => original),
    );
    assert.deepEqual(
      renamed.filter((original) => !UNSEEN.includes(original)),
      [],
    );
  });
}
