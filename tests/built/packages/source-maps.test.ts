import { SourceMap, type SourceMapping } from "node:module";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { packages } from "../support/packages";

for (const { name, texts } of packages) {
  const built = Object.keys(texts).filter((path) => /^dist\/.+\.c?js$/.test(path));

  test(`${name} has one source map for each file, with the sources in it`, () => {
    expect(built.length > 0).toBeTruthy();
    for (const path of built) {
      const named = [...texts[path].matchAll(/^\/\/# sourceMappingURL=(.+)$/gm)].map(([, url]) => url);
      expect(named, `the maps that ${path} names`).toStrictEqual([`${posix.basename(path)}.map`]);
      const { sources, sourcesContent } = JSON.parse(texts[`${path}.map`]);
      expect(
        sources.every((source: string) => source.startsWith("../src/")),
        path,
      ).toBeTruthy();
      // A file that only passes exports on has no source of its own.
      expect((sourcesContent ?? []).filter(Boolean).length, path).toBe(sources.length);
    }
  });

  test(`${name}'s source maps lead to the line that was written`, () => {
    let checked = 0;
    for (const path of built) {
      const json = JSON.parse(texts[`${path}.map`]);
      const map = new SourceMap(json);
      for (const { line, column, word } of throws(texts[path])) {
        const { originalSource, originalLine } = map.findEntry(line, column) as SourceMapping;
        const source = json.sourcesContent[json.sources.indexOf(originalSource)];
        const original = source?.split("\n")[originalLine];
        expect(
          original?.includes(word),
          `${path}:${line + 1} leads to ${originalSource}: ${original}`,
        ).toBeTruthy();
        checked++;
      }
    }
    expect(checked > 0, "there is something to look up").toBeTruthy();
  });
}

/** Where a built file throws: the places that stack traces name. */
function throws(text: string) {
  return text.split("\n").flatMap((content, line) => {
    const match = /\bthrow\b/.exec(content);
    return match && !/^\s*(\/\/|\/?\*)/.test(content) ? [{ line, column: match.index, word: "throw" }] : [];
  });
}
