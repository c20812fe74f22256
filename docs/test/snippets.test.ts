import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesBelow, site, writtenPages } from "./pages";

/** Languages that could be run. Commands for a shell and what a program prints may be written down as they are. */
const RUNNABLE = /^\s*```(ts|tsx|js|jsx|mjs|typescript|javascript|py|python)\b/;

const lines = writtenPages().flatMap(({ path, text }) =>
  text.split("\n").map((line, index) => ({ line, place: `${path}:${index + 1}` })),
);

const imports = lines.flatMap(({ line, place }) => {
  const [, file, region] = /^<<< @\/(\S+?)(?:#(\w+))?$/.exec(line) ?? [];
  return file ? [{ file, region, place }] : [];
});

it("the guides show code", () => {
  expect(imports.length).toBeGreaterThan(80);
});

it("all code on a page is part of an example that runs", () => {
  expect(lines.filter(({ line }) => RUNNABLE.test(line)).map(({ place }) => place)).toEqual([]);
  expect(imports.filter(({ file }) => !file.startsWith("examples/")).map(({ place }) => place)).toEqual([]);
});

it("every part that a page shows is there", () => {
  const missing = imports.filter(({ file, region }) => {
    const path = join(site, file);
    if (!existsSync(path)) return true;
    return region !== undefined && !regionsOf(path).includes(region);
  });
  expect(missing).toEqual([]);
});

it("every region of an example is shown somewhere", () => {
  const shown = new Set(imports.map(({ file, region }) => `${file}#${region}`));
  const regions = filesBelow(join(site, "examples")).flatMap((path) =>
    regionsOf(path).map((region) => `${path.slice(site.length)}#${region}`),
  );
  expect(regions.filter((region) => !shown.has(region))).toEqual([]);
});

function regionsOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/^\s*(?:\/\/ #|# )region (\w+)$/gm)].map(([, name]) => String(name));
}
