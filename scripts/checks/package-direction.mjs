import { foldersIn, isTest, sources } from "./lib/files.mjs";
import { importsOf } from "./lib/imports.mjs";
import { problem } from "./lib/parse.mjs";
import { homeOf, kalPackage, resolve } from "./lib/resolve.mjs";

export const title = "imports between packages go one way: apps, then node, web and testing, then core";

// What a package may import beside itself. An app may import every package.
const allowed = {
  "packages/core": [],
  "packages/node": ["packages/core"],
  "packages/web": ["packages/core"],
  "packages/testing": ["packages/core"],
  "packages/cli": ["packages/node"],
};

export function check(root) {
  const homes = ["packages", "apps"].flatMap((part) =>
    foldersIn(root, part).map((name) => `${part}/${name}`),
  );
  return homes.flatMap((home) => sources(root, home)).flatMap((path) => checkFile(root, path));
}

function checkFile(root, path) {
  const home = homeOf(path);
  const isConfig = !path.startsWith(`${home}/src/`) && home.startsWith("packages/");
  return importsOf(root, path).flatMap(({ specifier, line }) => {
    const say = (message) => [problem(path, line, message)];
    const target = resolve(root, path, specifier);
    if (target && isTest(target))
      return say(`imports the test file ${target}: tests stay out of what is built`);
    if (target && homeOf(target) !== home && !isConfig) {
      return say(`reaches into ${homeOf(target)} by path: import it by its package name`);
    }
    const wanted = kalPackage(specifier);
    if (!wanted || wanted === home || home.startsWith("apps/")) return [];
    if (allowed[home]?.includes(wanted)) return [];
    return say(
      `${home} must not import ${specifier}: ${title}. Move what is shared down, or let the caller pass it in`,
    );
  });
}
