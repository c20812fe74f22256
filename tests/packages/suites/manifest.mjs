import assert from "node:assert/strict";
import { test } from "node:test";

// Where there is no Node: these conditions lead to a module that says what to import instead.
const elsewhere = ["workerd", "edge-light", "worker", "browser"];

const siblings = { "@kal/node": ["@kal/core"], "@kal/web": ["@kal/core"], "@kal/cli": ["@kal/node"] };

/** What a package says about itself, to npm and to everything that resolves it. */
export function describesItself({ name, texts }) {
  const manifest = JSON.parse(texts["package.json"]);
  const entries = Object.entries(manifest.exports).filter(([entry]) => entry !== "./package.json");

  test(`${name} says where it runs, under which licence, and how it is published`, () => {
    assert.equal(manifest.type, "module");
    assert.equal(manifest.license, "MIT");
    assert.deepEqual(manifest.engines, { node: ">=20" });
    assert.deepEqual(manifest.publishConfig, { access: "public", provenance: true });
    assert.ok(manifest.description);
  });

  test(`${name} depends on nothing but its siblings, by version`, () => {
    // A command may use libraries: nobody gets them by way of their own package.
    const dependencies = Object.entries(manifest.dependencies ?? {}).filter(
      ([dependency]) => name !== "@kal/cli" || dependency.startsWith("@kal/"),
    );
    assert.deepEqual(
      dependencies.map(([dependency]) => dependency),
      siblings[name] ?? [],
    );
    for (const [, range] of dependencies) assert.equal(range, `^${manifest.version}`);
    assert.ok(!texts["package.json"].includes("workspace:") && !texts["package.json"].includes("catalog:"));
  });

  test(`${name} has no scripts that run where it is installed`, () => {
    const hooks = ["preinstall", "install", "postinstall", "prepare", "prepublish"];
    assert.deepEqual(
      Object.keys(manifest.scripts ?? {}).filter((script) => hooks.includes(script)),
      [],
    );
  });

  test(`${name} has no side effects, but for the file whose one effect is to throw`, () => {
    const thrower = ["./dist/use-kal-web-or-kal-core.*"];
    assert.deepEqual(manifest.sideEffects, name === "@kal/node" ? thrower : false);
  });

  for (const [entry, conditions] of entries) {
    test(`${name} exports ${entry} with types for each format, and for conditions nobody thought of`, () => {
      const names = Object.keys(conditions).filter((condition) => !elsewhere.includes(condition));
      assert.deepEqual(names, ["import", "require", "default"]);
      for (const format of ["import", "require"])
        assert.deepEqual(
          Object.keys(conditions[format]),
          ["types", "default"],
          "types come first, or are never found",
        );
      assert.equal(conditions.default, conditions.import.default);
      for (const path of paths(conditions))
        assert.ok(path.slice(2) in texts, `${path} is not in the package`);
    });

    test(`${name} ${name === "@kal/node" ? "sends pages and Workers elsewhere" : "is the same everywhere"}`, () => {
      const found = elsewhere.filter((condition) => condition in conditions);
      assert.deepEqual(found, name === "@kal/node" ? elsewhere : []);
    });
  }

  test(`${name} gives the types of its subpaths to TypeScript's older resolution, too`, () => {
    const subpaths = entries.map(([entry]) => entry).filter((entry) => entry !== ".");
    const older = Object.keys(manifest.typesVersions?.["*"] ?? {}).map((path) => `./${path}`);
    assert.deepEqual(older, subpaths);
  });
}

/** Every file that an export leads to. */
function paths(target) {
  if (target === null) return [];
  return typeof target === "string" ? [target] : Object.values(target).flatMap(paths);
}
