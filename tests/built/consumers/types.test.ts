import { expect, inject, test } from "vitest";
import { compile } from "../support/compile";
import { type SettingName, settingNames, settings } from "./settings";

// Kal is built with 5.9; 6 is the slow middle, and asked only where it reads declarations in its own way.
const asked: Record<string, SettingName[]> = {
  typescript: settingNames,
  typescript6: ["CommonJS (NodeNext)", "a page (bundler)"],
  typescript7: settingNames,
};

// Strict users compile against the packages, their declarations included, with every TypeScript in use.
const folder = inject("consumer");

for (const [compiler, names] of Object.entries(asked)) {
  for (const name of names) {
    test(`${name} compiles strictly with ${compiler}`, () => compile(folder, compiler, settings[name]));
  }
}

test("a wrong type is an error: the declarations are not any", async () => {
  const setting = { ...settings["a Node module (NodeNext)"], files: ["wrong.mts"] };
  await expect(compile(folder, "typescript", setting)).rejects.toThrow(/wrong\.mts.*error TS2322/);
});
