import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesBelow, site, writtenPages } from "./pages";
import { undefinedNames } from "./undefined-names";

/** Languages that could be run. Commands for a shell and what a program prints may be written down as they are. */
const RUNNABLE = /^\s*```(ts|tsx|js|jsx|mjs|typescript|javascript|py|python)\b/;

const pages = writtenPages().map(({ path, text }) => {
  const lines = text.split("\n");
  const snippets = lines.flatMap((line, index) => {
    const [, file = "", region = ""] = /^<!-- snippet: ([^\s#]+)(?:#(\w+))? -->$/.exec(line) ?? [];
    return file ? [{ file, region, place: `${path}:${index + 1}` }] : [];
  });
  return { path, lines, snippets };
});
const snippets = pages.flatMap((page) => page.snippets);

it("the guides show code", () => {
  expect(snippets.length).toBeGreaterThan(80);
});

it("all code on a page is part of an example that runs", () => {
  const loose = pages.flatMap(({ path, lines }) =>
    lines.flatMap((line, index) =>
      RUNNABLE.test(line) && !lines[index - 2]?.startsWith("<!-- snippet: ") ? [`${path}:${index + 1}`] : [],
    ),
  );
  expect(loose).toEqual([]);
  expect(snippets.filter(({ file }) => !file.startsWith("examples/")).map(({ place }) => place)).toEqual([]);
});

it("every region of an example is shown somewhere", () => {
  const shown = new Set(snippets.map(({ file, region }) => `${file}#${region}`));
  const regions = filesBelow(join(site, "examples")).flatMap((path) =>
    regionsOf(path).map((region) => `${path.slice(site.length)}#${region}`),
  );
  expect(regions.filter((region) => !shown.has(region))).toEqual([]);
});

it("a page imports or declares every name that its code uses", () => {
  expect(pages.flatMap((page) => undefinedNames(site, page.snippets))).toEqual([]);
});

function regionsOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/^\s*(?:\/\/ #|# )region (\w+)$/gm)].map(([, name]) => String(name));
}
