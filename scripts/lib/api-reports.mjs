import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { CompilerState, Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { root } from "./root.mjs";

const silent = { default: { logLevel: "none" } };
const compilerOptions = {
  target: "ES2022",
  module: "ESNext",
  moduleResolution: "bundler",
  lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
  types: ["node"],
  strict: true,
  skipLibCheck: true,
};

/** The report of every entry of every package, by the path at which it belongs. */
export function apiReports() {
  const scratch = mkdtempSync(join(tmpdir(), "kal-api-"));
  const reports = {};
  for (const name of readdirSync(join(root, "packages"))) {
    const folder = join(root, "packages", name);
    const configs = declarationsOf(folder).map((path) => configFor(folder, path, scratch));
    if (configs.length === 0) continue;
    // One program for all entries of a package: reading it is the slow part.
    const compilerState = CompilerState.create(configs[0], {
      additionalEntryPoints: configs.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
    });
    const texts = configs.map((config) => extract(config, compilerState));
    configs.forEach(({ reportFilePath }, index) => {
      const text = index === 0 ? texts[0] : withoutRepetition(texts[index], texts[0]);
      reports[join(folder, "api", basename(reportFilePath))] = text;
    });
  }
  rmSync(scratch, { recursive: true });
  return reports;
}

/** The declarations of what a package exports, from its export map. */
function declarationsOf(folder) {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return Object.values(exports)
    .map((conditions) => conditions.import?.types)
    .filter(Boolean)
    .map((path) => join(folder, path));
}

function configFor(folder, declarations, scratch) {
  const reportFileName = `${basename(declarations, ".d.ts")}.api.md`;
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: folder,
      newlineKind: "lf",
      mainEntryPointFilePath: declarations,
      compiler: { overrideTsconfig: { compilerOptions } },
      apiReport: {
        enabled: true,
        reportFileName,
        reportFolder: scratch,
        reportTempFolder: scratch,
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: silent,
        extractorMessageReporting: silent,
        tsdocMessageReporting: silent,
      },
    },
    packageJsonFullPath: join(folder, "package.json"),
  });
}

function extract(config, compilerState) {
  Extractor.invoke(config, {
    compilerState,
    localBuild: true,
    messageCallback: (message) => {
      message.handled = message.logLevel !== "error";
    },
  });
  // Whether something has a docstring is no part of the contract, and would make every new one a change of it.
  return readFileSync(config.reportFilePath, "utf8")
    .replace(/^\s*\/\/ \(undocumented\)\n/gm, "")
    .replace(/^(\s*\/\/ @public) \(undocumented\)$/gm, "$1");
}

const blocksOf = (text) => text.split(/\n\n(?=\/\/ @|\nexport )/);
const unexported = (block) => block.replace(/^export (?!\{)/m, "");

/** What an entry only mentions is told in the report of the package's main entry, where that has it. */
function withoutRepetition(text, main) {
  const told = new Set(blocksOf(main).map(unexported));
  return blocksOf(text)
    .filter((block) => /^export /m.test(block) || !told.has(block))
    .join("\n\n");
}
