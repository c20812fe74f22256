import { expect, test } from "vitest";
import { packages } from "../support/packages";

/** Abstract, or of no concern to callers: nothing is ever printed as one of these. */
const UNSEEN = [
  "Answer",
  "DiskFile",
  "Entity",
  "KaleidoscopeError",
  "MergedCells",
  "MissingError",
  "PartFile",
  "SpecialFileWriter",
  "ZipArchive",
];

for (const { name, texts } of packages) {
  test(`${name} has its classes under their own names`, () => {
    const built = Object.keys(texts).filter((path) => /^dist\/.+\.c?js$/.test(path));
    const renamed = built.flatMap((path) =>
      [...texts[path].matchAll(/\bclass _([A-Z]\w*)/g)].map(([, original]) => original),
    );
    expect(renamed.filter((original) => !UNSEEN.includes(original))).toStrictEqual([]);
  });
}
