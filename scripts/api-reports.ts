import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { root } from "./root";

const silent = { default: { logLevel: ExtractorLogLevel.None } };
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
export function apiReports(): Record<string, string> {
  const scratch = mkdtempSync(join(tmpdir(), "kal-api-"));
  const reports: Record<string, string> = {};
  for (const name of readdirSync(join(root, "packages"))) {
    const folder = join(root, "packages", name);
    const configs = declarationsOf(folder).map((path) => configFor(folder, path, scratch));
    const [main] = configs;
    if (!main) continue;
    // One program for all entries of a package: reading it is the slow part.
    const compilerState = CompilerState.create(main, {
      additionalEntryPoints: configs.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
    });
    const texts = configs.map((config) => extract(config, compilerState));
    configs.forEach(({ reportFilePath }, index) => {
      const [first = "", text = first] = [texts[0], texts[index]];
      reports[join(folder, "api", basename(reportFilePath))] =
        index === 0 ? first : withoutRepetition(text, first);
    });
  }
  rmSync(scratch, { recursive: true });
  return reports;
}

/** The declarations of what a package exports, from its export map. */
function declarationsOf(folder: string): string[] {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const entries = Object.values(exports as Record<string, { import?: { types?: string } }>);
  return entries.flatMap((conditions) => conditions.import?.types ?? []).map((path) => join(folder, path));
}

function configFor(folder: string, declarations: string, scratch: string): ExtractorConfig {
  const reportFileName = `${basename(declarations, ".d.ts")}.api.md`;
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
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

function extract(config: ExtractorConfig, compilerState: CompilerState): string {
  Extractor.invoke(config, {
    compilerState,
    localBuild: true,
    messageCallback: (message) => {
      message.handled = message.logLevel !== "error";
    },
  });
  // Drop the marks of missing docstrings, so that adding one does not change the report.
  return readFileSync(config.reportFilePath, "utf8")
    .replace(/^\s*\/\/ \(undocumented\)\n/gm, "")
    .replace(/^(\s*\/\/ @public) \(undocumented\)$/gm, "$1");
}

const blocksOf = (text: string) => text.split(/\n\n(?=\/\/ @|\nexport )/);
const unexported = (block: string) => block.replace(/^export (?!\{)/m, "");

/** What an entry only mentions is told in the report of the package's main entry, where that has it. */
function withoutRepetition(text: string, main: string): string {
  const told = new Set(blocksOf(main).map(unexported));
  return blocksOf(text)
    .filter((block) => /^export /m.test(block) || !told.has(block))
    .join("\n\n");
}
