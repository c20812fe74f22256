import assert from "node:assert/strict";
import { SourceMap } from "node:module";
import { posix } from "node:path";
import { test } from "node:test";

/** Stack traces and debuggers get from what was built to what was written, without the repository. */
export function hasSourceMaps({ name, texts }) {
  const built = Object.keys(texts).filter((path) => /^dist\/.+\.c?js$/.test(path));

  test(`${name} has one source map for each file, with the sources in it`, () => {
    assert.ok(built.length > 0);
    for (const path of built) {
      const named = [...texts[path].matchAll(/^\/\/# sourceMappingURL=(.+)$/gm)].map(([, url]) => url);
      assert.deepEqual(named, [`${posix.basename(path)}.map`], `the maps that ${path} names`);
      const { sources, sourcesContent } = JSON.parse(texts[`${path}.map`]);
      assert.ok(
        sources.every((source) => source.startsWith("../src/")),
        path,
      );
      // A file that only passes exports on has no source of its own.
      assert.equal((sourcesContent ?? []).filter((content) => content).length, sources.length, path);
    }
  });

  test(`${name}'s source maps lead to the line that was written`, () => {
    let checked = 0;
    for (const path of built) {
      const json = JSON.parse(texts[`${path}.map`]);
      const map = new SourceMap(json);
      for (const { line, column, word } of throws(texts[path])) {
        const { originalSource, originalLine } = map.findEntry(line, column);
        const source = json.sourcesContent[json.sources.indexOf(originalSource)];
        const original = source?.split("\n")[originalLine];
        assert.ok(original?.includes(word), `${path}:${line + 1} leads to ${originalSource}: ${original}`);
        checked++;
      }
    }
    assert.ok(checked > 0, "there is something to look up");
  });
}

/** Where a built file throws: the places that stack traces name. */
function throws(text) {
  return text.split("\n").flatMap((content, line) => {
    const match = /\bthrow\b/.exec(content);
    return match && !/^\s*(\/\/|\*)/.test(content) ? [{ line, column: match.index, word: "throw" }] : [];
  });
}
