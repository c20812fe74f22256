import { expect, test } from "vitest";
import { packages } from "../support/packages";

// Where there is no Node: these conditions lead to a module that says what to import instead.
const elsewhere = ["workerd", "edge-light", "worker", "browser"];

const siblings: Record<string, string[]> = {
  "@kal/node": ["@kal/core"],
  "@kal/web": ["@kal/core"],
  "@kal/cli": ["@kal/mcp", "@kal/node", "@kal/tables"],
  "@kal/mcp": ["@kal/node"],
};

type Target = string | null | { [condition: string]: Target };

interface Manifest {
  version: string;
  type: string;
  license: string;
  description: string;
  engines: unknown;
  publishConfig: unknown;
  sideEffects: unknown;
  dependencies?: Record<string, string>;
  scripts?: Record<string, string>;
  exports: Record<string, { [condition: string]: Target }>;
  typesVersions?: { "*": Record<string, string[]> };
}

for (const { name, texts } of packages) {
  const manifest: Manifest = JSON.parse(texts["package.json"]);
  const entries = Object.entries(manifest.exports).filter(([entry]) => entry !== "./package.json");

  test(`${name} says where it runs, under which licence, and how it is published`, () => {
    expect(manifest.type).toBe("module");
    expect(manifest.license).toBe("MIT");
    expect(manifest.engines).toStrictEqual({ node: ">=20" });
    expect(manifest.publishConfig).toStrictEqual({ access: "public", provenance: true });
    expect(manifest.description).toBeTruthy();
  });

  test(`${name} depends on nothing but its siblings, by version`, () => {
    // The command line may use libraries, because no other package depends on it.
    const dependencies = Object.entries(manifest.dependencies ?? {}).filter(
      ([dependency]) =>
        !["@kal/cli", "@kal/mcp", "@kal/tables"].includes(name) || dependency.startsWith("@kal/"),
    );
    expect(dependencies.map(([dependency]) => dependency).sort()).toStrictEqual(siblings[name] ?? []);
    for (const [, range] of dependencies) expect(range).toBe(`^${manifest.version}`);
    expect(
      !texts["package.json"].includes("workspace:") && !texts["package.json"].includes("catalog:"),
    ).toBeTruthy();
  });

  test(`${name} has no install scripts`, () => {
    const hooks = ["preinstall", "install", "postinstall", "prepare", "prepublish"];
    expect(Object.keys(manifest.scripts ?? {}).filter((script) => hooks.includes(script))).toStrictEqual([]);
  });

  test(`${name} has no side effects, but for the file whose one effect is to throw`, () => {
    const thrower = ["./dist/use-kal-web-or-kal-core.*"];
    expect(manifest.sideEffects).toStrictEqual(name === "@kal/node" ? thrower : false);
  });

  for (const [entry, conditions] of entries) {
    test(`${name} exports ${entry} with types for each format, and under unknown conditions`, () => {
      const names = Object.keys(conditions).filter((condition) => !elsewhere.includes(condition));
      expect(names).toStrictEqual(["import", "require", "default"]);
      for (const format of ["import", "require"])
        expect(Object.keys(conditions[format] ?? {}), "types come first, or are never found").toStrictEqual([
          "types",
          "default",
        ]);
      expect(conditions.default).toBe((conditions.import as { default: Target }).default);
      for (const path of paths(conditions))
        expect(path.slice(2) in texts, `${path} is not in the package`).toBeTruthy();
    });

    test(`${name} ${name === "@kal/node" ? "sends pages and Workers elsewhere" : "is the same everywhere"}`, () => {
      const found = elsewhere.filter((condition) => condition in conditions);
      expect(found).toStrictEqual(name === "@kal/node" ? elsewhere : []);
    });
  }

  test(`${name} gives the types of its subpaths to TypeScript's older resolution, too`, () => {
    const subpaths = entries.map(([entry]) => entry).filter((entry) => entry !== ".");
    const older = Object.keys(manifest.typesVersions?.["*"] ?? {}).map((path) => `./${path}`);
    expect(older).toStrictEqual(subpaths);
  });
}

/** Every file that an export leads to. */
function paths(target: Target): string[] {
  if (target === null) return [];
  return typeof target === "string" ? [target] : Object.values(target).flatMap(paths);
}
