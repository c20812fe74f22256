import { createRequire } from "node:module";
import { transformAsync } from "@babel/core";
import { transform as transformBySwc } from "@swc/core";
import ts from "typescript";

const require = createRequire(import.meta.url);

async function byBabel(code: string, preset: string, options: object): Promise<string> {
  const result = await transformAsync(code, {
    presets: [[require.resolve(preset), options]],
    filename: "bundle.js",
    sourceType: "script",
    babelrc: false,
    configFile: false,
    compact: false,
  });
  if (!result?.code) throw new Error(`${preset} made nothing.`);
  return result.code;
}

/** Ways in which apps rewrite what they import into older JavaScript. */
export const lowerings: Record<string, (code: string) => Promise<string>> = {
  "preset-env without targets": (code) => byBabel(code, "@babel/preset-env", { modules: false }),
  "preset-env in loose mode": (code) => byBabel(code, "@babel/preset-env", { modules: false, loose: true }),
  "the preset of React Native": (code) =>
    byBabel(code, "@react-native/babel-preset", { disableImportExportTransform: true }),
  "SWC for ES5": async (code) =>
    (
      await transformBySwc(code, {
        isModule: false,
        swcrc: false,
        jsc: { target: "es5", parser: { syntax: "ecmascript" } },
      })
    ).code,
  "TypeScript for ES5": async (code) =>
    ts.transpileModule(code, {
      compilerOptions: {
        target: ts.ScriptTarget.ES5,
        module: ts.ModuleKind.None,
        downlevelIteration: true,
        esModuleInterop: true,
        allowJs: true,
      },
      fileName: "bundle.js",
    }).outputText,
};
