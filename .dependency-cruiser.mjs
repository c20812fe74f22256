const core = "^packages/core/src/";
const rooms = (...names) => `${core}(${names.join("|")})/`;

/** Which imports are allowed. Types may come from anywhere inside a package; these rules are about what runs. */
const runs = { dependencyTypesNot: ["type-only"] };

/** The rooms of core, from the top down: each imports only from those below it. */
const floors = [
  ["proxy", "tracing"],
  ["client"],
  ["services"],
  ["entities", "files"],
  ["auth", "cache"],
  ["transport"],
  ["stores"],
  ["errors", "util", "values"],
];

const floorRules = floors.slice(1).map((floor, at) => ({
  name: `core: ${floor.join(" and ")} import only what is below`,
  comment: "Import the type alone, take it as an argument, or move the shared part down.",
  severity: "error",
  from: { path: rooms(...floor), pathNot: "\\.test\\.ts$" },
  to: { path: rooms(...floors.slice(0, at + 1).flat()), ...runs },
}));

/** What each package may import of the others. Apps and tests may import all of them. */
const packages = {
  core: [],
  node: ["core"],
  web: ["core"],
  testing: ["core"],
  mcp: ["node"],
  tables: [],
  cli: ["node", "mcp", "tables"],
};

const packageRules = Object.entries(packages).map(([name, allowed]) => ({
  name: `packages: ${name} imports ${allowed.length > 0 ? allowed.join(", ") : "no other package"}`,
  severity: "error",
  from: { path: `^packages/${name}/src/`, pathNot: "\\.(test|test-d)\\.ts$|/test-support/" },
  to: { path: "^packages/([^/]+)/", pathNot: `^packages/(${[name, ...allowed].join("|")})/` },
}));

export default {
  forbidden: [
    { name: "no circles", severity: "error", from: {}, to: { circular: true, viaOnly: runs, ...runs } },
    ...packageRules,
    {
      name: "core has no dependency",
      comment:
        "Every user of every runtime would install it. Tracing has an optional peer, in an entry of its own.",
      severity: "error",
      from: { path: core, pathNot: `\\.test\\.ts$|${core}tracing/` },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-peer", "npm-optional"] },
    },
    ...floorRules,
    {
      name: "core: services reach each other through the client",
      comment: "Import the type alone, and use core.need. Only a base class may be imported.",
      severity: "error",
      from: { path: `${core}services/([^/.]+)`, pathNot: "\\.test\\.ts$|services/index\\.ts$" },
      to: {
        path: `${core}services/`,
        pathNot: `${core}services/($1|service\\.ts|filter-rules\\.ts|request-data\\.ts|resolve-id\\.ts|records/(in-parallel|resolve-field|search-query)\\.ts|record-views/record-view\\.ts)`,
        ...runs,
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|/dist/" },
    exclude: { path: "/\\.next/|/dist/|/node_modules/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.base.json" },
  },
};
